import { danishEvents } from './journal-event-danish.ts';
import { englishEvents } from './journal-event-english.ts';
import { inBothLanguages, type Language } from './language.ts';

const events = { da: danishEvents, en: englishEvents };

/** What an entry of the journal says; the code of what an older version wrote and this one has no words for. */
export const journalSentence = (language: Language, what: string): string =>
  Object.entries(events[language]).find(([event]) => event === what)?.[1] ?? what;

/** What can be asked for, in the order of the alphabet. */
export const journalKinds = (
  language: Language,
): readonly (readonly [event: string, sentence: string])[] =>
  Object.entries(events[language]).toSorted(([, a], [, b]) => a.localeCompare(b, language));

export const journalText = inBothLanguages(
  {
    heading: 'Journal',
    lead: 'Her står, hvad hver enkelt har gjort, og hvornår. Intet kan ændres eller slettes.',
    by: 'Person',
    what: 'Hændelse',
    everything: 'Alle hændelser',
    from: 'Fra og med',
    until: 'Til og med',
    show: 'Vis',
    all: 'Vis hele journalen',
    count: (count: number) => (count === 1 ? '1 hændelse' : `${count} hændelser`),
    none: 'Der er ingen hændelser, der passer.',
    about: 'Alt om det samme',
    onlyAbout: 'Du ser kun hændelser om ét og samme emne.',
    earlier: 'Ældre hændelser',
    later: 'Nyere hændelser',
    pages: 'Sider',
    pageOf: (page: number, pages: number) => `Side ${page} af ${pages}`,
    notAllowed: 'Journalen læses af revisor og administrator.',
  },
  {
    heading: 'Journal',
    lead: 'What everyone has done, and when. Nothing here can be changed or deleted.',
    by: 'Person',
    what: 'Event',
    everything: 'All events',
    from: 'From',
    until: 'Until',
    show: 'Show',
    all: 'Show the whole journal',
    count: (count: number) => (count === 1 ? '1 event' : `${count} events`),
    none: 'There are no such events.',
    about: 'Everything about the same',
    onlyAbout: 'You see events about one subject only.',
    earlier: 'Older events',
    later: 'Newer events',
    pages: 'Pages',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    notAllowed: 'The journal is read by the auditor and the administrator.',
  },
);
