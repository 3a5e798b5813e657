import type { RevisionCause } from '#application/paper/paper-history-store.ts';
import { inBothLanguages } from './language.ts';

/** What a matter looked like before, and going back to it. */
export const paperVersionsText = inBothLanguages(
  {
    versions: 'Versioner',
    versionNumber: (number: number) => `Version ${number}`,
    cause: {
      begun: 'begyndt',
      pause: 'under skrivning',
      submit: 'sendt til godkendelse',
      approve: 'godkendt',
      recall: 'trukket tilbage',
      reopen: 'taget op til rettelse',
      restore: 'taget op igen',
      return: 'sendt tilbage',
      drop: 'opgivet',
      'taken-back': 'en ældre version hentet',
      'sent-on': 'sendt videre fra et andet udvalg',
    } satisfies Record<RevisionCause, string>,
    compare: 'Se, hvad der er ændret siden',
    compareHeading: (from: number, to: number) => `Ændringer fra version ${from} til ${to}`,
    noChange: 'Teksten er den samme i de to versioner.',
    recommendation: 'Indstilling',
    back: 'Tilbage til sagen',
    takeBack: (number: number) => `Gå tilbage til version ${number}`,
    takeBackHelp: (number: number) =>
      `Titel, indstilling og tekst kommer til at stå som i version ${number}. Det, der står nu, gemmes som en version, og bilag og sagsnummer røres ikke.`,
  },
  {
    versions: 'Versions',
    versionNumber: (number: number) => `Version ${number}`,
    cause: {
      begun: 'begun',
      pause: 'while writing',
      submit: 'sent for approval',
      approve: 'approved',
      recall: 'taken back',
      reopen: 'taken up for mending',
      restore: 'taken up again',
      return: 'returned',
      drop: 'given up',
      'taken-back': 'an older version fetched',
      'sent-on': 'sent on from another committee',
    },
    compare: 'See what has changed since',
    compareHeading: (from: number, to: number) => `Changes from version ${from} to ${to}`,
    noChange: 'The text is the same in both versions.',
    recommendation: 'Recommendation',
    back: 'Back to the matter',
    takeBack: (number: number) => `Go back to version ${number}`,
    takeBackHelp: (number: number) =>
      `Title, recommendation and text will stand as in version ${number}. What stands now is kept as a version, and attachments and case number are not touched.`,
  },
);
