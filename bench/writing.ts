import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import { textDesk } from '#application/writing/receive-updates.ts';
import { typeWord } from '../test/writing.ts';
import { percentile, round } from './measure.ts';
import type { Table } from './table.ts';

const writers = 20;
const rounds = 100;
const sections = ['resume', 'sagsfremstilling', 'okonomi'];

/** How long a batch of words takes until it is committed and acknowledged, while twenty people write. */
export async function benchWriting(): Promise<Table> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'raadslag-bench-writing-'));
  await chmod(dataFolder, 0o711);
  const database = await openDatabase({ dataFolder });
  const context = { transact: transactOn(database.db, storesOn), now: () => new Date() };
  const desk = textDesk(openSharedText);

  const measure = async (texts: readonly string[], words: number): Promise<readonly string[]> => {
    const starts = new Map(texts.map((id) => [id, new Y.Doc()]));
    for (const [id, text] of starts) {
      for (let n = 0; n < words; n += 1)
        typeWord(text, sections[n % sections.length] ?? 'resume', `ord${n}`);
      await desk.receive(
        context,
        { id, sections },
        {
          by: 'prøve',
          updates: [Y.encodeStateAsUpdate(text)],
        },
      );
    }
    const times: number[] = [];
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const id = texts[writer % texts.length] ?? '';
        const mine = new Y.Doc();
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(starts.get(id) ?? new Y.Doc()));
        for (let n = 0; n < rounds; n += 1) {
          const before = Y.encodeStateVector(mine);
          typeWord(mine, sections[writer % sections.length] ?? 'resume', `w${writer}n${n}`);
          const update = Y.encodeStateAsUpdate(mine, before);
          const start = performance.now();
          const kept = await desk.receive(
            context,
            { id, sections },
            {
              by: `${writer}`,
              updates: [update],
            },
          );
          if (!kept.ok) throw new Error(kept.error.type);
          times.push(performance.now() - start);
        }
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    return [
      `${texts.length} text${texts.length === 1 ? '' : 's'} of ${words} words`,
      round(percentile(times, 0.5)),
      round(percentile(times, 0.99)),
      round(times.length / seconds, 0),
    ];
  };

  try {
    const twenty = Array.from({ length: writers }, () => randomUUID());
    return {
      title: `Saving while ${writers} people write without a pause`,
      head: ['where they write', 'p50 ms', 'p99 ms', 'batches/s'],
      rows: [
        await measure([randomUUID()], 2_000),
        await measure(twenty.slice(0, 5), 2_000),
        await measure(twenty, 2_000),
      ],
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
