import type { PaperStatus } from '#domain/paper/paper.ts';
import { inBothLanguages } from './language.ts';

/** What is said of a matter wherever it stands. */
export const paperText = inBothLanguages(
  {
    title: 'Titel',
    wantedFor: 'Til mødet den',
    committee: 'Udvalg',
    owner: 'Sagsbehandler',
    status: {
      draft: 'Kladde',
      approval: 'Til godkendelse',
      returned: 'Sendt tilbage',
      approved: 'Godkendt til dagsorden',
      dropped: 'Opgivet',
    } satisfies Record<PaperStatus, string>,
    statusLabel: 'Trin',
    notDone: 'Det blev ikke gjort',
  },
  {
    title: 'Title',
    wantedFor: 'For the meeting on',
    committee: 'Committee',
    owner: 'Case officer',
    status: {
      draft: 'Draft',
      approval: 'To be approved',
      returned: 'Returned',
      approved: 'Approved for an agenda',
      dropped: 'Given up',
    },
    statusLabel: 'Step',
    notDone: 'It was not done',
  },
);
