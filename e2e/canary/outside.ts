import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import type { AHouse } from '../a-house.ts';
import { ask, crawl, type Answer, type Crawled } from './crawl.ts';
import * as words from './words.ts';

const everyWord = [...words.secrets, ...words.opens, ...words.grounds];
const isPublic = (address: string): boolean => !/^\/(arbejdsrum|log-|konto)/.test(address);

/** Where which words were come upon. */
export const tracesOf = (answers: Crawled, of: readonly string[]): readonly string[] =>
  [...answers].flatMap(([address, { text }]) =>
    words.tracesIn(text, of).map((word) => `${word} ${address}`),
  );
export const wordsIn = (answers: Crawled): ReadonlySet<string> =>
  new Set([...answers.values()].flatMap(({ text }) => words.tracesIn(text, everyWord)));

export const etagOf = ({ comparable }: Answer): string | null =>
  /^etag: (.*)$/m.exec(comparable)?.[1] ?? null;

/** What somebody who has not signed in can come by at a house, and what its keepers see of it. */
export function outsideOf({
  origin,
  folder,
  printed,
}: Pick<AHouse, 'origin' | 'folder' | 'printed'>) {
  const visitor = { origin };
  const searchFor = (word: string): Promise<number> =>
    ask(visitor, `/soeg.json?q=${word}`).then(({ text }) =>
      Number(/"total":(\d+)/.exec(text)?.[1] ?? -1),
    );

  /** What the search answers, without the word itself. */
  async function answersToSearch(
    word: string,
    pages: readonly string[],
  ): Promise<readonly string[]> {
    const slip = `${word.slice(0, -3)}${word.slice(-2)}`;
    return Promise.all(
      pages.map(async (page) => {
        const query = page.endsWith('~') ? slip : word;
        const { text } = await ask(visitor, `${page.replace('~', '')}?q=${query}`);
        return text
          .replaceAll(query, 'SPURGT')
          .replaceAll(/^(?:etag|date|content-length|age|last-modified): .*$/gim, '')
          .replaceAll(/<updated>[^<]*</g, '<');
      }),
    );
  }

  return {
    visitor,
    crawlPublic: (): Promise<Crawled> =>
      crawl(visitor, ['/', '/robots.txt', '/sitemap.xml', '/nyt.atom', '/soeg.atom'], isPublic),
    untilFound: (word: string, isThere: boolean): Promise<void> =>
      vi.waitFor(
        async () => {
          expect((await searchFor(word)) > 0).toBe(isThere);
        },
        { timeout: 60_000, interval: 50 },
      ),
    /** Each is answered as a word that stands nowhere: total, choices, suggestions and all. */
    expectSearchKnowsNothingOf: async (secrets: readonly string[]): Promise<void> => {
      const everywhere = ['/soeg.json', '/soeg', '/soeg.atom', '/soeg/__data.json', '/soeg.json~'];
      const unknown = await answersToSearch('Ingenstedsordzq', everywhere);
      for (const [n, word] of secrets.entries()) {
        // Every word as data, and every fifth in all the ways there are to ask.
        const pages = n % 5 === 0 ? everywhere : everywhere.slice(0, 1);
        expect(await answersToSearch(word, pages), word).toEqual(unknown.slice(0, pages.length));
      }
    },
    /** Its log, and all that it has printed. */
    readLogs: async (): Promise<string> => {
      const files = await readdir(path.join(folder, 'log'));
      const logs = files.map((name) => readFile(path.join(folder, 'log', name), 'utf8'));
      return [...(await Promise.all(logs)), printed()].join('\n');
    },
  };
}
