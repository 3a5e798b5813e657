import { stat } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { DatabaseSync } from 'node:sqlite';
import { readSearchQuery } from '../src/domain/search/search-query.ts';
import { Scoreboard } from '../src/server/adapters/search/match-clauses.ts';
import { runSearch } from '../src/server/adapters/search/run-search.ts';
import { openSegment, type OpenSegment } from '../src/server/adapters/search/segment.ts';
import { readIndex } from '../src/server/adapters/search/segment-file.ts';
import { openSearch, type SearchEngine } from '../src/server/adapters/search/search-engine.ts';
import { startHouse, type RunningHouse } from '../e2e/house.ts';
import { sql } from 'kysely';
import { percentile, round } from './measure.ts';
import { portOf, startReaders } from './reader-load.ts';
import { makeArchive, publish, type SearchArchive } from './search-archive.ts';
import type { Table } from './table.ts';

type Kind = {
  readonly name: string;
  readonly typing: boolean;
  readonly queries: readonly string[];
};

const kinds: readonly Kind[] = [
  {
    name: 'rare',
    typing: false,
    queries: ['havrehøj', 'tornemark', '865', 'klitrose moselykke', 'fuldtidspersoner 227'],
  },
  {
    name: 'common',
    typing: false,
    queries: [
      'kommunen',
      'administrationen',
      'kommunen budgettet',
      'godkendt',
      'jobcentret samarbejde',
    ],
  },
  {
    name: 'phrase',
    typing: false,
    queries: [
      '"samarbejde med de lokale"',
      '"nr. 1277 af 3. juli"',
      '"kommunen har drøftet"',
      '"den politiske aftale"',
    ],
  },
  {
    name: 'compound',
    typing: false,
    queries: ['plan', 'cykelsti plan', 'politik kommunen', 'ældre rådgivning', 'klima aftale'],
  },
  {
    name: 'number, date',
    typing: false,
    queries: ['10/464', '10-000218', '12-03-2014', '3. juli 2013'],
  },
  {
    name: 'as you type',
    typing: true,
    queries: ['sk', 'sko', 'skolepo', 'kommunen bud', 'integrationsr', 'adm'],
  },
];
const rounds = 20;
const ftsRounds = 4;
/** Milliseconds that a reader looks at a page: far less than a person does. */
const look = 100;

/** Search with totals, facets, ranking and snippets, while 50 readers load pages; beside FTS5 on the same texts. */
export async function benchSearch(): Promise<Table> {
  const items = Number(process.env['RAADSLAG_BENCH_ITEMS'] ?? 30_000);
  const archive = await makeArchive(items);
  const start = performance.now();
  const engine = openSearch({
    root: path.resolve(import.meta.dirname, '..'),
    publishedUrl: archive.database.publishedUrl,
    dataFolder: archive.folder,
  });
  let house: RunningHouse | undefined;
  try {
    await engine.ready;
    const built = (performance.now() - start) / 1_000;
    house = await startHouse({ dataFolder: archive.folder });
    const readers = startReaders({
      port: portOf(house.origin),
      paths: await somePages(archive),
      readers: 50,
      requests: Infinity,
      look,
    });
    const rows: string[][] = [];
    const index = await readIndex(path.join(archive.folder, 'search'));
    if (index === null) throw new Error('the index is not on the disk');
    const segment = openSegment(index.segment);
    for (const kind of kinds) rows.push(await measure(kind, engine, segment, archive.fts));
    const updated = await measureUpdate(engine, archive);
    readers.stop();
    const pages = await readers.report;
    const { size } = await stat(path.join(archive.folder, 'search', 'index'));
    return {
      title: `Search, ${items} items (${archive.documents} documents with attachments), 50 readers loading pages`,
      head: [
        'queries',
        'whole p50 ms',
        'whole p99 ms',
        'index p50 ms',
        'index p99 ms',
        'FTS5 p50 ms',
        'FTS5 p99 ms',
        'FTS5 / index',
      ],
      rows,
      notes: [
        `The index is built in ${round(built)} s (FTS5: ${round(archive.ftsSeconds)} s), takes ${round(size / 1_000_000)} MB, and has a new publication after ${round(updated, 0)} ms.`,
        `Meanwhile the house serves ${round(pages.times.length / pages.seconds, 0)} pages/s to 50 readers who look ${look} ms at each, a hundred different pages, p99 ${round(percentile(pages.times, 0.99))} ms.`,
        'Whole: total, facets, ten best with titles and snippets out of the database, asked through the worker thread, as a page asks.',
        'Index: total, facets and ten best in the same thread, to be held against FTS5.',
        'FTS5: in the same thread, total to 10,001 and ten best with snippets, no facets, no compounds ("plan" is the word alone).',
        'Time grows with the documents that hold a word; phrases stop at 20,000 documents, the newest.',
      ],
    };
  } finally {
    await house?.stop();
    await engine.close();
    await archive.remove();
  }
}

async function somePages({ database }: SearchArchive): Promise<readonly string[]> {
  const { rows } = await sql<{ path: string }>`
    select '/moeder/' || meeting_slug || '/punkter/' || key as path from published.item
    where position <= 3 order by md5(meeting_slug) limit 100`.execute(database.db);
  return rows.map(({ path: page }) => page);
}

async function measure(
  kind: Kind,
  { search }: SearchEngine,
  segment: OpenSegment,
  fts: DatabaseSync,
): Promise<string[]> {
  const ours: number[] = [];
  const alone: number[] = [];
  const board = new Scoreboard();
  const page = { filter: {}, sort: 'relevance', skip: 0, take: 10 } as const;
  const theirs: number[] = [];
  const count = fts.prepare('select count(*) from (select 1 from t where t match ? limit 10001)');
  const best = fts.prepare(
    "select rowid, snippet(t, -1, '<b>', '</b>', '…', 30) from t where t match ? order by rank limit 10",
  );
  for (let turn = 0; turn <= rounds; turn += 1)
    for (const text of kind.queries) {
      const start = performance.now();
      await search({ text, sort: 'relevance', page: 1, typing: kind.typing });
      if (turn > 0) ours.push(performance.now() - start);
      const query = readSearchQuery(text);
      const begun = performance.now();
      if (query !== null) runSearch([segment], query, { ...page, typing: kind.typing }, board);
      if (turn > 0) alone.push(performance.now() - begun);
    }
  for (let turn = 0; turn <= ftsRounds; turn += 1)
    for (const text of kind.queries) {
      const match = ftsQuery(text, kind.typing);
      const start = performance.now();
      count.get(match);
      best.all(match);
      if (turn > 0) theirs.push(performance.now() - start);
    }
  const [median, theirMedian] = [percentile(alone, 0.5), percentile(theirs, 0.5)];
  return [
    kind.name,
    round(percentile(ours, 0.5)),
    round(percentile(ours, 0.99)),
    round(median, 2),
    round(percentile(alone, 0.99), 2),
    round(theirMedian, 2),
    round(percentile(theirs, 0.99), 2),
    round(theirMedian / median),
  ];
}

function ftsQuery(text: string, typing: boolean): string {
  if (text.startsWith('"')) return text;
  const words = text.split(' ').map((word) => `"${word.replace(/[-/.]/g, ' ')}"`);
  return words.join(' ') + (typing ? '*' : '');
}

/** Milliseconds from the commit of a publication until it is found. */
async function measureUpdate(
  { search }: SearchEngine,
  { database }: Awaited<ReturnType<typeof makeArchive>>,
): Promise<number> {
  const facts = {
    unit: 'meeting:2031-01-01-nyt',
    committee: { slug: 'nyt', name: 'Nyt udvalg' },
    date: '2031-01-01',
    outcome: null,
    lead: 'Godkendt.',
    marks: [],
  };
  await publish(
    database,
    Array.from({ length: 12 }, (_, at) => ({
      ...facts,
      kind: 'item' as const,
      place: `item\n${at}`,
      title: `Fuglekasse ${at}`,
      body: 'Der sættes fuglekasser op i parken ved kommunens bygninger. '.repeat(20),
    })),
  );
  const start = performance.now();
  for (;;) {
    const { total } = await search({ text: 'fuglekasse', sort: 'date', page: 1 });
    if (total > 0) return performance.now() - start;
  }
}
