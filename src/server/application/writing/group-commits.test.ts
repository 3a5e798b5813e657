import { describe, expect, test } from 'vitest';
import { err, ok, type Result } from '#domain/result.ts';
import { StorageFault } from '../storage-fault.ts';
import { groupCommits } from './group-commits.ts';

type Sent = { readonly word: string; readonly updates: readonly Uint8Array[] };
type Answer = Result<string, 'refused'>;

const batch = (word: string, bytes = 1): Sent => ({ word, updates: [new Uint8Array(bytes)] });
const wordsOf = (batches: readonly Sent[]): string => batches.map(({ word }) => word).join(' ');

/** A place where batches are committed, and where the first commit goes on only when it is let go. */
function aPlace(answer: (words: string) => Answer = ok) {
  const commits: string[] = [];
  const { promise: isFree, resolve: letGo } = Promise.withResolvers<null>();
  const add = groupCommits<Sent, string, 'refused'>();
  const send = (sent: Sent, text = 'text'): Promise<Answer> =>
    add(text, sent, async (batches) => {
      const words = wordsOf(batches);
      commits.push(words);
      if (commits.length === 1) await isFree;
      return answer(words);
    });
  return { commits, send, letGo };
}

describe('batches of one text', () => {
  test('that come while a commit is under way are committed together, in their order', async () => {
    const { commits, send, letGo } = aPlace();
    const sent = ['et', 'to', 'tre'].map((word) => send(batch(word)));
    letGo(null);
    expect(await Promise.all(sent)).toEqual([ok('et'), ok('to tre'), ok('to tre')]);
    expect(commits).toEqual(['et', 'to tre']);
    expect(await send(batch('fire'))).toEqual(ok('fire'));
  });

  test('are not kept back by those of another', async () => {
    const { commits, send, letGo } = aPlace();
    const first = send(batch('et'));
    expect(await send(batch('andet'), 'another text')).toEqual(ok('andet'));
    letGo(null);
    await first;
    expect(commits).toEqual(['et', 'andet']);
  });

  test('are refused alone: the others of the group are committed', async () => {
    const { commits, send, letGo } = aPlace((words) =>
      words.includes('dårlig') ? err('refused') : ok(words),
    );
    const sent = ['et', 'to', 'dårlig', 'tre'].map((word) => send(batch(word)));
    letGo(null);
    expect(await Promise.all(sent)).toEqual([ok('et'), ok('to'), err('refused'), ok('tre')]);
    expect(commits).toEqual(['et', 'to dårlig tre', 'to', 'dårlig', 'tre']);
  });

  test('are all without an acknowledgement where their commit fails, and the next go on', async () => {
    const { commits, send, letGo } = aPlace((words) => {
      if (words === 'to tre') throw new StorageFault('away', 'gone');
      return ok(words);
    });
    const sent = ['et', 'to', 'tre'].map((word) => send(batch(word)));
    letGo(null);
    expect((await Promise.allSettled(sent)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(await send(batch('fire'))).toEqual(ok('fire'));
    expect(commits).toEqual(['et', 'to tre', 'fire']);
  });

  test('do not suffer for a fault that one of them causes', async () => {
    const { send, letGo } = aPlace((words) => {
      if (words.includes('sær')) throw new Error('a fault');
      return ok(words);
    });
    const sent = ['et', 'to', 'sær'].map((word) => send(batch(word)));
    letGo(null);
    expect((await Promise.allSettled(sent)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
  });

  test('are never more at once than a transaction should hold', async () => {
    const { commits, send, letGo } = aPlace();
    const sizes = [1, 3_000_000, 900_000, 900_000, 9_000_000];
    const sent = [
      ...sizes.map((size, n) => send(batch(`v${n}`, size))),
      ...Array.from({ length: 101 }, (_, n) => send(batch(`n${n}`))),
    ];
    letGo(null);
    await Promise.all(sent);
    expect(commits.map((words) => words.split(' ').length)).toEqual([1, 2, 1, 1, 100, 1]);
  });

  test('do not pile up without end: what is too much is not taken, and may be sent again', async () => {
    const { send, letGo } = aPlace();
    const sent = [send(batch('et')), send(batch('to', 60_000_000))];
    await expect(send(batch('tre', 5_000_000))).rejects.toThrow('wait to be kept');
    letGo(null);
    await Promise.all(sent);
    expect(await send(batch('tre', 5_000_000))).toEqual(ok('tre'));
  });
});
