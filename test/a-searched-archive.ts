import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { SearchRequest } from '#application/publication/search.ts';
import { openSearch } from '#adapters/search/search-engine.ts';
import { freshDatabase } from './database.ts';
import {
  aDecision,
  aMatter,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  publishMatter,
  publishMeeting,
  treatmentIn,
} from './published-builders.ts';

/** A section with a text. */
export const text = (body: string) => [aSection('presentation', 'Sagsfremstilling', body)];
export const veterans = { slug: '25-1187-veteranpolitik', caseNumber: '25-1187' };
const children = { slug: 'boern-unge', name: 'Udvalget for Børn & Unge' };

const first = aMeeting({
  date: '2026-02-04',
  items: [
    anItem(1, 'Veteranpolitik', {
      matter: veterans,
      decisions: [aDecision('Udkastet sendes i høring.', 'approved')],
      sections: text('Der bor 140 veteraner & deres familier <i kommunen> i 2022-2025.'),
      attachments: [anAttachment(1, 'Udkast', { text: 'whole' })],
    }),
    anItem(2, 'Cykelsti ved skolen', {
      caseNumber: '14/218',
      sections: text('Eleverne skal kunne cykle trygt. Stierne saltes om vinteren.'),
      decisions: [aDecision('Udsat.', 'postponed')],
    }),
    anItem(3, 'Beskæftigelsesplan 2027', {
      caseNumber: '22-001312',
      sections: text('Reformen drøftes. Sygedagpengereformen ændrer reglerne for borgerne.'),
    }),
    anItem(4, 'Et nyt planetarium', { sections: text('Børnene kan se en planet på himlen.') }),
  ],
});
const second = aMeeting({
  date: '2026-03-11',
  committee: children,
  items: [
    anItem(1, 'Veteranpolitik, anden behandling', {
      matter: veterans,
      decisions: [aDecision('Indstillingen anbefales.', 'recommended')],
    }),
    ...Array.from({ length: 23 }, (_, n) =>
      anItem(n + 2, `Lokalplan nr. ${n + 1}`, { sections: text('Området bebygges.') }),
    ),
  ],
});

/** Two meetings that are published and indexed, and what asks for them. */
export async function aSearchedArchive() {
  const { db, publishedUrl, close } = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-search-'));
  // However busy the machine is, what was published is waited for.
  const freshness = 15_000;
  const settings = { root: process.cwd(), publishedUrl, dataFolder: folder, freshness };
  await publishMeeting(db, first, { '1/1': 'Mindelunden i Strandbøge passes af frivillige.' });
  await publishMeeting(db, second);
  await publishMatter(
    db,
    aMatter(veterans, 'Veteranpolitik', [treatmentIn(first, '1'), treatmentIn(second, '1')]),
  );
  const engine = openSearch(settings);
  afterAll(async () => {
    await engine.close();
    await close();
    await rm(folder, { recursive: true });
  });
  beforeAll(() => engine.ready);

  const ask = (written: string, over: Partial<SearchRequest> = {}) =>
    engine.search({ text: written, sort: 'relevance', page: 1, ...over });
  const found = async (written: string, over?: Partial<SearchRequest>) =>
    (await ask(written, over)).hits.map(({ kind, url }) => `${kind} ${url}`);
  return { db, settings, ask, found };
}

/** What an item of the first meeting is found as. */
export const item = (key: number): string => `item /moeder/2026-02-04-teknik-klima/punkter/${key}`;
