import type { UndoImportRefused } from '#application/import/undo-import.ts';
import type { CloseRefused, ConsiderRefused } from '#application/publication/close-item.ts';
import type { FindingRefused } from '#application/publication/decide-findings.ts';
import type { PublishRefused } from '#application/publication/publish-meeting.ts';
import type { WithdrawRefused } from '#application/publication/withdraw.ts';
import type { RulingRefused } from '#application/recognition/make-ruling.ts';
import type { UndoRulingRefused } from '#application/recognition/undo-ruling.ts';

type Refused =
  | UndoImportRefused
  | CloseRefused
  | ConsiderRefused
  | FindingRefused
  | PublishRefused
  | WithdrawRefused
  | RulingRefused
  | UndoRulingRefused;

/** Why something cannot be done in the archive, and the way out. */
export const archiveRefused = {
  'not-found': 'Det findes ikke. Se efter, om nummer, navn og adresse er rigtige.',
  'not-allowed': 'Det kan kun udvalgets sekretær eller en administrator.',
  'already-undone': 'Det er fortrudt allerede.',
  'still-running': 'Importen kører endnu i en anden proces. Vent, til den er færdig.',
  'already-closed': 'Punktet er lukket allerede.',
  'not-closed': 'Punktet er åbent. Det har sin egen overskrift og beslutning.',
  'reason-missing': 'Der skal en begrundelse til.',
  'nothing-to-publish': 'Mødets dokumenter er alle taget tilbage. Der er intet at udgive.',
  'not-published': 'Mødet er ikke udgivet.',
  'nothing-to-rule':
    'Der er intet at afgøre: en sammenlægning kræver to forskellige, og et punkt skal have et sagsnummer for at kunne skilles ud.',
} satisfies Record<Refused['type'], string>;
