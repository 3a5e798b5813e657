import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { addDays } from '#domain/text/calendar.ts';
import { denmarkToday } from '../src/server/denmark-today.ts';
import { freshDatabase } from '../test/database.ts';
import { publishMunicipality } from '../test/published-municipality.ts';
import { aHouse, type AHouse } from './a-house.ts';
import { untilIndexed } from './until-indexed.ts';

/** The built house with the made-up municipality in `published`, until the test file ends. */
export type PublishedHouse = AHouse & { readonly database: OpenDatabase };

/** A meeting is still to come in three weeks. */
const soon = (): string => addDays(denmarkToday(new Date()), 21);

/** @param fill what is published there instead */
export async function aPublishedHouse(fill = publishMunicipality): Promise<PublishedHouse> {
  const database = await freshDatabase();
  afterAll(database.close);
  await fill(database.db, soon());
  const house = await aHouse({ database });
  await untilIndexed(house.origin);
  return { ...house, database };
}

/** A page of a visitor with this window. */
export async function visit(
  browser: Browser,
  { origin }: Pick<AHouse, 'origin'>,
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
