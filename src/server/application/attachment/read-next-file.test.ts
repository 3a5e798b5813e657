import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { aPaperOn, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { readNextFile } from './read-next-file.ts';
import { viewAttachments } from './view-attachments.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

/** A worker whose clock stands where `at` says, in seconds. */
function aWorker(its: ReturnType<typeof aPaperOn>) {
  const clock = { at: 0 };
  const now = (): Date => new Date(Date.UTC(2026, 5, 1) + clock.at * 1_000);
  return { clock, worker: { ...its.context, now } };
}
const stateOf = async ({ door, paper }: ReturnType<typeof aPaperOn>) =>
  (await viewAttachments(door, paper))?.attachments[0]?.versions[0]?.state.status;

describe('a file that waits to be read', () => {
  test('is read once, by whoever comes first', async () => {
    const its = aPaperOn(database);
    await its.attach('a.txt', 'a');
    const { worker } = aWorker(its);
    const taken = await Promise.all([1, 2, 3].map(() => readNextFile(worker, plainReader)));
    expect(taken.toSorted()).toEqual([false, false, true]);
    expect(await stateOf(its)).toBe('read');
    expect(await readNextFile(worker, plainReader)).toBe(false);
  });

  test('is read again when the process that had it has died', async () => {
    const its = aPaperOn(database);
    await its.attach('a.txt', 'a');
    const { clock, worker } = aWorker(its);
    const lost = await its.context.stores.work.take(
      'read-file',
      worker.now(),
      new Date(worker.now().getTime() + 60_000),
    );
    expect(lost?.attempts).toBe(1);
    clock.at = 59;
    expect(await readNextFile(worker, plainReader)).toBe(false);
    clock.at = 61;
    expect(await readNextFile(worker, plainReader)).toBe(true);
    expect(await stateOf(its)).toBe('read');
  });

  test('has failed after five faults, each further apart than the one before', async () => {
    const its = aPaperOn(database);
    await its.attach('a.txt', 'fault');
    const { clock, worker } = aWorker(its);
    const begun: number[] = [];
    for (clock.at = 0; clock.at < 5_000; clock.at += 1) {
      const did = await readNextFile(worker, plainReader).catch((fault: unknown) => String(fault));
      if (did === false && begun.length === 5) break;
      if (did !== false) begun.push(clock.at);
    }
    expect(begun).toEqual([0, 5, 30, 155, 780]);
    expect(await stateOf(its)).toBe('failed');
  });

  test('waits for a scanner that does not answer, and is refused when it never does', async () => {
    const its = aPaperOn(database);
    await its.attach('a.txt', 'no scanner');
    const { clock, worker } = aWorker(its);
    await readNextFile(worker, plainReader);
    expect(await stateOf(its)).toBe('waiting');
    for (clock.at = 5; clock.at < 800; clock.at += 5) await readNextFile(worker, plainReader);
    expect(await stateOf(its)).toBe('refused');
  });

  test('is not asked for again when the same file has been read already', async () => {
    const its = aPaperOn(database);
    await its.attach('a.txt', 'a');
    await its.readAll();
    await its.attach('igen.txt', 'a');
    expect(await database.db.selectFrom('work').selectAll().execute()).toEqual([]);
    expect(await stateOf(its)).toBe('read');
  });
});
