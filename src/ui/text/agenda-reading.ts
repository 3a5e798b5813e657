import { inBothLanguages } from './language.ts';

/** The page on which members read an agenda, and what they take along. */
export const agendaReadingText = inBothLanguages(
  {
    readHeading: (committee: string) => `Dagsorden for ${committee}`,
    closedHere: (numbers: string) =>
      `Punkt ${numbers} er lukket og må ikke deles. Offentligheden ser kun den offentlige titel.`,
    never: 'Du har ikke læst dagsordenen før.',
    unchanged: (when: string) => `Intet er ændret, siden du læste den ${when}.`,
    changed: (when: string) => `Ændret, siden du læste den ${when}`,
    added: (day: string) => `påført ${day}`,
    itemStatus: { added: 'Nyt punkt', removed: 'Udgået', changed: 'Ændret' },
    pack: 'Tag dagsordenen med',
    packAgenda: 'Dagsordenen som PDF',
    packAgendaNote: 'Med bogmærker og mærkning til skærmlæsere.',
    packZip: 'Mødepakken som zip-fil',
    packZipNote: 'Dagsordenen og alle bilag, lagt i en mappe for hvert punkt.',
    packPrint: 'Samlet kopi til udskrift',
    packPrintNote: 'Én PDF med dagsorden og bilag. Den er ikke mærket op for skærmlæsere.',
    markRead: 'Markér som læst',
    marked: 'Markeret som læst.',
    next: 'Næste punkt',
    previous: 'Forrige punkt',
  },
  {
    readHeading: (committee: string) => `Agenda of ${committee}`,
    closedHere: (numbers: string) =>
      `Item ${numbers} is closed and must not be shared. The public sees the public title only.`,
    never: 'You have not read the agenda before.',
    unchanged: (when: string) => `Nothing has changed since you read it ${when}.`,
    changed: (when: string) => `Changed since you read it ${when}`,
    added: (day: string) => `added ${day}`,
    itemStatus: { added: 'New item', removed: 'Gone', changed: 'Changed' },
    pack: 'Take the agenda along',
    packAgenda: 'The agenda as PDF',
    packAgendaNote: 'With bookmarks and tags for screen readers.',
    packZip: 'The meeting pack as a zip file',
    packZipNote: 'The agenda and all attachments, in a folder for each item.',
    packPrint: 'One copy for printing',
    packPrintNote: 'One PDF with agenda and attachments. It is not tagged for screen readers.',
    markRead: 'Mark as read',
    marked: 'Marked as read.',
    next: 'Next item',
    previous: 'Previous item',
  },
);
