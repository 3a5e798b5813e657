import { err, type Result } from '#domain/result.ts';
import { storageFaultOf } from '../storage-fault.ts';

/** What one writer has sent at once. */
export type Batch = { readonly updates: readonly Uint8Array[] };

/** Keeps batches of one text in one transaction, in their order. Refused: one of them, and then none is kept. */
export type Commit<B extends Batch, Kept, Refused> = (
  batches: readonly B[],
) => Promise<Result<Kept, Refused>>;

type Waiting<B extends Batch, Kept, Refused> = {
  readonly batch: B;
  readonly bytes: number;
  readonly commit: Commit<B, Kept, Refused>;
  readonly resolve: (answer: Result<Kept, Refused>) => void;
  readonly reject: (fault: unknown) => void;
};

/**
 * Gathers what comes for one text while a commit of it is under way, and commits that together: to the disk once, with
 * the sections made once. Each is answered when what he sent has been committed or refused, not before. Nothing rests on
 * it but speed: the lock on the text keeps order among several processes.
 * @returns adds a batch to a text's; `commit` must do the same for all who write in that text. Throws where more waits than
 *   a text may have waiting, and where the commit does: whoever sent it has it still, and may send it again.
 */
export function groupCommits<B extends Batch, Kept, Refused>(): (
  textId: string,
  batch: B,
  commit: Commit<B, Kept, Refused>,
) => Promise<Result<Kept, Refused>> {
  type One = Waiting<B, Kept, Refused>;
  const queues = new Map<string, One[]>();

  const drain = async (textId: string, queue: One[]): Promise<void> => {
    while (queue.length > 0) await settle(takeGroup(queue));
    queues.delete(textId);
  };

  return (textId, batch, commit) =>
    new Promise((resolve, reject) => {
      const bytes = batch.updates.reduce((sum, { length }) => sum + length, 0);
      const one: One = { batch, bytes, commit, resolve, reject };
      const queue = queues.get(textId);
      if (queue === undefined) {
        const begun = [one];
        queues.set(textId, begun);
        void drain(textId, begun);
      } else if (weightOf(queue) + bytes > mostWaiting)
        reject(new Error(`more than ${mostWaiting} bytes wait to be kept in ${textId}`));
      else queue.push(one);
    });
}

/** Bytes: what one transaction takes, where it is more than one batch, and what may wait for it. */
const largestGroup = 4_000_000;
const mostWaiting = 64_000_000;
const mostBatches = 100;

const weightOf = (waiting: readonly { readonly bytes: number }[]): number =>
  waiting.reduce((sum, { bytes }) => sum + bytes, 0);

function takeGroup<One extends { readonly bytes: number }>(queue: One[]): readonly One[] {
  let count = 0;
  let bytes = 0;
  for (const one of queue) {
    bytes += one.bytes;
    if (count === mostBatches || (count > 0 && bytes > largestGroup)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

async function settle<B extends Batch, Kept, Refused>(
  group: readonly Waiting<B, Kept, Refused>[],
): Promise<void> {
  const answer = await tryCommit(group);
  if (!answer.ok && answer.error.isOnes && group.length > 1)
    // The others are not to suffer for what one of them sent.
    for (const one of group) await settle([one]);
  else if (answer.ok) for (const { resolve } of group) resolve(answer.value);
  else for (const { reject } of group) reject(answer.error.fault);
}

/** The answer to all of a group, or a fault; `isOnes`: one of them may be the cause of it. */
async function tryCommit<B extends Batch, Kept, Refused>(
  group: readonly Waiting<B, Kept, Refused>[],
): Promise<Result<Result<Kept, Refused>, { readonly isOnes: boolean; readonly fault: unknown }>> {
  const [first] = group;
  try {
    const answer = await first?.commit(group.map(({ batch }) => batch));
    if (answer === undefined) return err({ isOnes: false, fault: new Error('an empty group') });
    return answer.ok || group.length === 1
      ? { ok: true, value: answer }
      : err({ isOnes: true, fault: answer.error });
  } catch (fault) {
    return err({ isOnes: storageFaultOf(fault) === null, fault });
  }
}
