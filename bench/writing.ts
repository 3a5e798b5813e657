import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import { paperDesk, prepareTogether, writeTogether } from '#application/paper/write-together.ts';
import type { PaperId } from '#domain/ids.ts';
import { aMunicipality, aPaper, stageOn } from '../test/a-paper.ts';
import { typeWord } from '../test/writing.ts';
import { percentile, round } from './measure.ts';
import type { Table } from './table.ts';

const writers = 20;
const rounds = 100;
const sections = ['summary', 'presentation'];

/**
 * How long it takes until what somebody has written in a matter is committed and acknowledged, while twenty people write: with the
 * rights, the revision, the statements and the journal that belong to it, as the address that the editor sends to does it.
 */
export async function benchWriting(): Promise<Table> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'raadslag-bench-writing-'));
  await chmod(dataFolder, 0o711);
  const database = await openDatabase({ dataFolder });
  const town = await aMunicipality(database);
  const context = stageOn(database, town).as('owner');
  const desk = paperDesk(openSharedText);

  /** A matter of so many words, and what an editor that has opened it holds. */
  async function aText(words: number): Promise<{ readonly id: PaperId; readonly text: Y.Doc }> {
    const id = await aPaper(context, town.committee);
    await prepareTogether(context, id);
    const text = new Y.Doc();
    for (const { update } of await context.stores.texts.updatesAfter(id, 0))
      Y.applyUpdate(text, update);
    const before = Y.encodeStateVector(text);
    for (let n = 0; n < words; n += 1)
      typeWord(text, sections[n % sections.length] ?? 'summary', `ord${n}`);
    const kept = await writeTogether(context, desk, id, [Y.encodeStateAsUpdate(text, before)]);
    if (!kept.ok) throw new Error(kept.error.type);
    return { id, text };
  }

  async function measure(count: number, words: number): Promise<readonly string[]> {
    const texts: Awaited<ReturnType<typeof aText>>[] = [];
    for (let n = 0; n < count; n += 1) texts.push(await aText(words));
    const times: number[] = [];
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const shared = texts[writer % count];
        if (!shared) return;
        const mine = new Y.Doc();
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(shared.text));
        for (let n = 0; n < rounds; n += 1) {
          const before = Y.encodeStateVector(mine);
          typeWord(mine, sections[writer % sections.length] ?? 'summary', `w${writer}n${n}`);
          const update = Y.encodeStateAsUpdate(mine, before);
          const start = performance.now();
          const kept = await writeTogether(context, desk, shared.id, [update]);
          if (!kept.ok) throw new Error(kept.error.type);
          times.push(performance.now() - start);
        }
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    return [
      `${count} matter${count === 1 ? '' : 's'} of ${words} words`,
      round(percentile(times, 0.5)),
      round(percentile(times, 0.99)),
      round(times.length / seconds, 0),
    ];
  }

  try {
    return {
      title: `Saving while ${writers} people write without a pause`,
      head: ['where they write', 'p50 ms', 'p99 ms', 'batches/s'],
      rows: [await measure(1, 2_000), await measure(5, 2_000), await measure(writers, 2_000)],
      notes: [
        'From the call to the commit, fsync on, embedded PostgreSQL; each writer sends the next batch when the last is kept.',
        'People pause: a browser gathers what is typed while a batch is on its way.',
      ],
    };
  } finally {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
