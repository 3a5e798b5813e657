import { inBothLanguages } from './language.ts';

/** What may be public of something closed: its title and its decision (LAW L16, L17). */
export const publicOfClosedText = inBothLanguages(
  {
    publicTitle: 'Titel for offentligheden',
    publicTitleHelp: 'Tom: »Lukket punkt«.',
    publicDecision: 'Beslutning for offentligheden',
    publicDecisionKind: {
      'not-considered': 'Ikke taget stilling',
      withheld: 'Offentliggøres ikke',
      given: 'Offentliggøres med denne tekst',
    },
    publicDecisionText: 'Tekst, eller grund til at den holdes tilbage',
    titleWarning: {
      digits: (quote: string) => `Titlen har et tal: ${quote}`,
      address: (quote: string) => `Titlen har en adresse: ${quote}`,
      person: (quote: string) => `Titlen nævner ${quote}`,
    },
  },
  {
    publicTitle: 'Title for the public',
    publicTitleHelp: 'Empty: “Lukket punkt”.',
    publicDecision: 'Decision for the public',
    publicDecisionKind: {
      'not-considered': 'Not considered',
      withheld: 'Not published',
      given: 'Published with this text',
    },
    publicDecisionText: 'Text, or why it is withheld',
    titleWarning: {
      digits: (quote: string) => `The title holds a number: ${quote}`,
      address: (quote: string) => `The title holds an address: ${quote}`,
      person: (quote: string) => `The title names ${quote}`,
    },
  },
);
