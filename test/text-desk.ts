import { openSharedText } from '#adapters/writing/shared-text.ts';
import type { Context } from '#application/ports.ts';
import { groupCommits } from '#application/writing/group-commits.ts';
import type { WritableText, WrittenBatch } from '#application/writing/hold-text.ts';
import { textDesk, type Acknowledged } from '#application/writing/receive-updates.ts';
import type { TextRefused } from '#application/writing/shared-text.ts';
import { ok } from '#domain/result.ts';

/** A desk of a process of its own for texts without a paper around them; writers come to it in groups as to a paper's. */
export function aTextDesk() {
  const { receiveIn } = textDesk(openSharedText);
  const commitInGroup = groupCommits<WrittenBatch, Acknowledged, TextRefused>();
  return {
    /** Answers when what is sent has been committed. */
    receive: (
      { transact, now }: Pick<Context, 'transact' | 'now'>,
      text: WritableText,
      one: WrittenBatch,
    ) =>
      commitInGroup(text.id, one, async (batches) => {
        const received = await transact((stores) => receiveIn(stores, text, batches, now()));
        if (!received.ok) return received;
        received.value.remember();
        return ok({ seq: received.value.seq });
      }),
  };
}
