import type { PaperView, PaperWaits } from '#application/paper/list-papers.ts';
import { inBothLanguages } from './language.ts';

/** The list of matters, and what is looked for in it. */
export const paperListText = inBothLanguages(
  {
    heading: 'Sager',
    view: { mine: 'Mine sager', waiting: 'Venter på mig', all: 'Alle' } satisfies Record<
      PaperView,
      string
    >,
    nothing: {
      mine: 'Du har ingen sager i gang. Dem, du begynder på, står her, til de er behandlet.',
      waiting:
        'Ingen sager venter på dig. Her kommer de sager, du skal godkende, rette eller udtale dig om.',
      all: 'Her er ingen sager, der passer. Vælg færre ord eller et andet udvalg.',
    } satisfies Record<PaperView, string>,
    everyCommittee: 'Alle udvalg',
    anyStatus: 'Alle trin',
    words: 'Titel eller sagsnummer',
    show: 'Vis',
    waits: {
      'to-approve': 'Skal godkendes af dig',
      'sent-back': 'Sendt tilbage til dig',
      'to-answer': 'Du er bedt om en udtalelse',
    } satisfies Record<PaperWaits, string>,
    closed: 'Lukket punkt',
    changed: (when: string) => `ændret ${when}`,
  },
  {
    heading: 'Matters',
    view: { mine: 'My matters', waiting: 'Waiting for me', all: 'All' },
    nothing: {
      mine: 'You have no matters under way. Those that you begin will stand here until they have been treated.',
      waiting:
        'No matters are waiting for you. Those that you should approve, mend or give a statement on will come here.',
      all: 'No matters fit. Use fewer words or choose another committee.',
    },
    everyCommittee: 'All committees',
    anyStatus: 'All steps',
    words: 'Title or case number',
    show: 'Show',
    waits: {
      'to-approve': 'For you to approve',
      'sent-back': 'Returned to you',
      'to-answer': 'Your statement is asked for',
    },
    closed: 'Closed item',
    changed: (when: string) => `changed ${when}`,
  },
);
