import type { PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';

/** A case officer of the committee takes a colleague's paper on. */
export const takeOverPaper = (context: Context, id: PaperId): Promise<Result<null, PaperRefused>> =>
  changePaper<PaperRefused>(context, id, 'take-over', (_, paper) => {
    const { account, name } = context.actor;
    if (account === null) return err({ type: 'not-allowed' });
    return ok({
      paper: { ...paper, owner: account, ownerName: name },
      what: 'paper-taken-over',
      detail: { takenFrom: paper.ownerName },
      notices: [{ to: { account: paper.owner }, what: 'paper-taken-over' }],
    });
  });
