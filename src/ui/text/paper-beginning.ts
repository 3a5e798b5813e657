import { inBothLanguages } from './language.ts';

/** A new matter, or a copy of one. */
export const paperBeginningText = inBothLanguages(
  {
    begin: 'Ny sag',
    wantedForHelp: 'Skabelonen følger mødets dato. Du kan skrive datoen senere.',
    caseNumber: 'Sagsnummer',
    caseNumberHelp: 'Lad feltet være tomt, så gives det næste nummer.',
    beginButton: 'Begynd sagen',
    mayNotBegin: 'Du kan ikke begynde en sag. Det kan sagsbehandlere i deres egne udvalg.',
    copy: 'Kopiér til en ny sag',
    copyOf: (title: string) =>
      `Teksten fra »${title}« følger med, og er sagen lukket, begynder den nye som lukket af samme grund. Bilag og sagsnummer følger ikke med.`,
  },
  {
    begin: 'New matter',
    wantedForHelp: 'The template follows the date of the meeting. You can give the date later.',
    caseNumber: 'Case number',
    caseNumberHelp: 'Leave it empty to be given the next number.',
    beginButton: 'Begin the matter',
    mayNotBegin: 'You cannot begin a matter. Case officers can, in their own committees.',
    copy: 'Copy to a new matter',
    copyOf: (title: string) =>
      `The text of “${title}” comes along, and where it is closed the new matter begins closed by the same ground. Attachments and case number do not come along.`,
  },
);
