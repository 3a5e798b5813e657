import type { PaperId } from '#domain/ids.ts';
import { isKleNumber } from '#domain/paper/kle-number.ts';
import type { Paper } from '#domain/paper/paper.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';

export type DescribeRefused =
  PaperRefused | { readonly type: 'title-missing' } | { readonly type: 'kle-malformed' };

/** What is said of a paper beside its sections; what is left out stays. */
export type PaperDescription = Partial<
  Pick<Paper, 'title' | 'caseNumber' | 'kle' | 'competence' | 'recommendation' | 'wantedFor'>
>;

/** Enters title, numbers, competence, recommendation and the meeting that it is meant for. */
export const describePaper = (
  context: Context,
  id: PaperId,
  description: PaperDescription,
): Promise<Result<null, DescribeRefused>> =>
  changePaper<DescribeRefused>(context, id, 'write', (_, paper) => {
    const { title, kle } = description;
    if (title?.trim() === '') return err({ type: 'title-missing' });
    if (kle !== undefined && kle !== null && !isKleNumber(kle))
      return err({ type: 'kle-malformed' });
    return ok({
      paper: { ...paper, ...description },
      what: 'paper-described',
      detail: { fields: Object.keys(description) },
    });
  });
