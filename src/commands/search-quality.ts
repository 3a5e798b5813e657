import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { openDatabase } from '#adapters/postgres/connect.ts';
import {
  judgeAnswer,
  qualityQueries,
  type Judgement,
  type QualityQuery,
} from '#adapters/search/judge-answer.ts';
import { openSearch } from '#adapters/search/search-engine.ts';
import type { SearchResult } from '#application/publication/search.ts';
import { bringInSample } from '../server/sample-municipality.ts';

export type QualityRow = Judgement & {
  readonly asked: QualityQuery;
  readonly answer: SearchResult;
};

/**
 * Asks the made-up municipality every query of `samples/search-queries.json`, which somebody wrote who had not seen the
 * index: its documents are imported and published into a database of their own, and the search is the one of the site.
 * @param root the folder of package.json
 */
export async function measureSearchQuality(root: string): Promise<readonly QualityRow[]> {
  const text = await readFile(path.join(root, 'samples/search-queries.json'), 'utf8');
  const queries = v.parse(qualityQueries, JSON.parse(text));
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'raadslag-quality-'));
  try {
    // The engine of a house that root starts runs as nobody, and passes through here.
    await chmod(dataFolder, 0o711);
    const database = await openDatabase({ dataFolder });
    try {
      await bringInSample(database.db, root);
      const engine = openSearch({ root, publishedUrl: database.publishedUrl, dataFolder });
      try {
        await engine.ready;
        const rows: QualityRow[] = [];
        for (const asked of queries) {
          const { text: words, typing, sort = 'relevance' } = asked;
          const answer = await engine.search({ text: words, typing, sort, page: 1 });
          rows.push({ asked, answer, ...judgeAnswer(asked, answer) });
        }
        return rows;
      } finally {
        await engine.close();
      }
    } finally {
      await database.close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Characters; a longer query moves its line. */
const widest = 40;

/** The table as it is printed: those that hold in a line each, those that do not with what came instead. */
export function printQuality(rows: readonly QualityRow[]): string {
  const width = Math.min(widest, Math.max(...rows.map(({ asked }) => asked.text.length)));
  const lines = rows.map(({ asked, answer, holds, place }) =>
    [
      holds ? 'ja ' : 'NEJ',
      asked.text.padEnd(width),
      (place === null ? '-' : `nr. ${place}`).padEnd(6),
      String(answer.total).padStart(4),
      holds ? asked.about : `${asked.about}: ${expectationOf(asked)}; fik ${givenBy(answer)}`,
    ].join('  '),
  );
  const held = rows.filter(({ holds }) => holds).length;
  return [...lines, '', `${held} af ${rows.length} svar er, som de skal være.`].join('\n');
}

const expectationOf = ({ first, among, never, suggests, none }: QualityQuery): string =>
  [
    first === undefined ? [] : `først "${first}"`,
    among === undefined ? [] : `blandt de tre første "${among}"`,
    suggests === undefined ? [] : `forslaget "${suggests}"`,
    never === undefined ? [] : `aldrig "${never}"`,
    none === undefined ? [] : 'intet',
  ]
    .flat()
    .join(', ');

const givenBy = ({ hits, suggestion }: SearchResult): string =>
  [
    ...hits.slice(0, 3).map(({ title, url }) => `"${title}" (${url})`),
    ...(suggestion === null ? [] : [`forslaget "${suggestion}"`]),
  ].join(', ') || 'intet';
