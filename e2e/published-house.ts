import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { denmarkToday } from '../src/server/denmark-today.ts';
import { freshDatabase } from '../test/database.ts';
import { publishMunicipality } from '../test/published-municipality.ts';
import { openBrowser } from './browser.ts';
import { startHouse, temporaryFolder } from './house.ts';

/** The built house with the made-up municipality in `published`, and a browser in front of it. */
export type PublishedHouse = {
  readonly origin: string;
  readonly browser: Browser;
  readonly database: OpenDatabase;
  /** Everything the house has printed so far. */
  readonly printed: () => string;
  readonly close: () => Promise<void>;
};

/** A meeting is still to come in three weeks. */
const soon = (): string => denmarkToday(new Date(Date.now() + 21 * 24 * 3600 * 1000));

export async function openPublishedHouse(fill = publishMunicipality): Promise<PublishedHouse> {
  const database = await freshDatabase();
  await fill(database.db, soon());
  const { folder, remove } = await temporaryFolder();
  const house = await startHouse({ dataFolder: folder, env: { DATABASE_URL: database.url } });
  const browser = await openBrowser();
  await untilIndexed(house.origin);
  return {
    origin: house.origin,
    browser,
    database,
    printed: house.printed,
    close: async () => {
      await browser.close();
      await house.stop();
      await database.close();
      await remove();
    },
  };
}

/** Until the search has its index it answers with less, and says that its answers are not to be kept. */
const untilIndexed = (origin: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { headers } = await fetch(`${origin}/soeg.json?q=sag`);
      expect(headers.get('cache-control')).not.toBe('no-store');
    },
    { timeout: 60_000, interval: 100 },
  );

/** A page of a visitor with this window. */
export async function visit(
  { browser, origin }: PublishedHouse,
  options: NonNullable<Parameters<Browser['newContext']>[0]> = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  return { context, page: await context.newPage() };
}

const meeting = '/moeder/2026-03-11-teknik-klima';

/** One of every kind of page, with an example of everything it can show. */
export const everyKind = [
  '/',
  '/udvalg',
  '/udvalg/job-uddannelse-og-integration',
  '/personer',
  '/personer/palle-rugholm',
  '/personer/dorte-pilevaenge',
  '/moeder',
  meeting,
  `${meeting}/versioner/1`,
  `${meeting}/versioner/2/aendringer`,
  `${meeting}/punkter/3`,
  `${meeting}/punkter/9`,
  `${meeting}/punkter/3/bilag/2`,
  '/sager',
  '/sager/25-1187-veteranpolitik-for-boegelund-kommune',
  '/sager/25-1187-veteranpolitik-for-boegelund-kommune/aendringer',
  '/sager/26-000412-cykelsti-langs-aaen',
  '/soeg',
  '/soeg?q=veteran',
  '/soeg?q=26-000412',
  '/soeg?q=findes+slet+ikke',
  '/tal',
  '/tal?udvalg=teknik-klima&aar=2026',
  '/data',
  '/tilgaengelighed',
  '/findes-ikke',
] as const;
