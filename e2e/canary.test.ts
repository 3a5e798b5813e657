import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../test/database.ts';
import { aHouse } from './a-house.ts';
import { committeeRoom } from './canary/committee-room.ts';
import { ask } from './canary/crawl.ts';
import { etagOf, outsideOf, tracesOf, wordsIn } from './canary/outside.ts';
import * as words from './canary/words.ts';

/*
 * Every closed text, title, file, note, draft and reason carries a word that stands nowhere else. Whoever may not read a thing
 * finds its word nowhere: not on a page, in a feed, a file, a search, an error or a log.
 */
const database = await freshDatabase();
afterAll(database.close);
const room = await committeeRoom(database);
const house = await aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } });
const { visitor, crawlPublic, untilFound, expectSearchKnowsNothingOf, readLogs } = outsideOf(house);

const all = [...words.secrets, ...words.opens, ...words.grounds];
const expectNoTraceInLogs = async (): Promise<void> => {
  expect(words.tracesIn(await readLogs(), words.secrets)).toEqual([]);
};

/** What a cache elsewhere has kept of each address. */
const validators = new Map<string, string>();
let wasPublic: readonly string[] = [];
let publicPage = '';

describe('somebody who has not signed in', () => {
  test('finds what is public, and nothing of a draft, before its agenda is published', async () => {
    await untilFound(words.ground.title, true);
    const answers = await crawlPublic();
    expect(wordsIn(answers)).toEqual(new Set(words.grounds));
    await expectSearchKnowsNothingOf(all.filter((word) => !word.startsWith('Kontrolgrund')));
    await expectNoTraceInLogs();
  });

  test('finds the open words of a published agenda on every channel, and no other', async () => {
    const { slug } = await room.publish();
    publicPage = `/moeder/${slug}`;
    await untilFound(words.open.title, true);
    const answers = await crawlPublic();
    expect(tracesOf(answers, words.secrets)).toEqual([]);
    const late = words.everyWord(words.openLate);
    expect(all.filter((word) => wordsIn(answers).has(word))).toEqual([
      ...words.opens.filter((word) => !late.includes(word)),
      ...words.grounds,
    ]);
    const types = [...answers.values()]
      .filter(({ text }) => words.tracesIn(text, words.everyWord(words.open)).length > 0)
      .map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([
        'application/atom+xml',
        'application/json',
        'application/pdf',
        'application/x-bibtex',
        'application/x-research-info-systems',
        'text/html',
        'text/plain',
      ]),
    );
    await expectSearchKnowsNothingOf(words.secrets);
  });

  test('finds the open words of a supplement, and no other', async () => {
    await room.supplement();
    await untilFound(words.openLate.title, true);
    const answers = await crawlPublic();
    wasPublic = [...answers.keys()];
    expect(tracesOf(answers, words.secrets)).toEqual([]);
    expect(words.opens.filter((word) => !wordsIn(answers).has(word))).toEqual([]);
    await expectSearchKnowsNothingOf(words.secrets);
    for (const [address, answer] of answers) {
      const tag = etagOf(answer);
      if (tag !== null) validators.set(address, tag);
    }
  });

  test('is told the same of what is closed, held back and unknown, and nothing by a fault', async () => {
    const unknown = await ask(visitor, '/findes-ikke');
    const items = Array.from({ length: 12 }, (_, n) => `${publicPage}/punkter/${n + 1}`);
    const statuses = await Promise.all(
      items.map(async (item) => (await ask(visitor, item)).status),
    );
    const hidden = items.filter((_, n) => statuses[n] === 404);
    expect(hidden.length).toBeGreaterThanOrEqual(4);
    for (const address of [...hidden, `${hidden[0]}/bilag/1`, `${publicPage}/versioner/9`])
      expect((await ask(visitor, address)).comparable, address).toBe(unknown.comparable);
    for (const headers of [{ 'if-none-match': '*' }, { range: 'bytes=0-9' }]) {
      const other = await ask(visitor, '/findes-ikke', { headers });
      for (const address of hidden)
        expect((await ask(visitor, address, { headers })).comparable, address).toBe(
          other.comparable,
        );
    }
    for (const way of ['.json', '.pdf', '.bib', '/bilag/1/Kanarie.txt', '/__data.json'])
      for (const item of hidden) {
        const { text } = await ask(visitor, item + way);
        expect(words.tracesIn(text, words.secrets), item + way).toEqual([]);
      }
    await sql`alter table published.matter rename to matter_elsewhere`.execute(database.db);
    const faults = await Promise.all(
      ['/sager', '/sager/__data.json'].map((address) => ask(visitor, `${address}?x=1`)),
    );
    await sql`alter table published.matter_elsewhere rename to matter`.execute(database.db);
    expect(faults.some(({ status }) => status === 500)).toBe(true);
    expect(faults.flatMap(({ text }) => words.tracesIn(text, words.secrets))).toEqual([]);
    // What is looked through for words is what tells of faults.
    await expect.poll(readLogs).toContain('published.matter');
    await expectNoTraceInLogs();
  });
});

describe('when the agenda has been withdrawn', () => {
  beforeAll(async () => {
    await room.withdraw();
    await untilFound(words.open.title, false);
  });

  test('the public finds nothing of it, on no channel and at no address where it was', async () => {
    const answers = await crawlPublic();
    expect(wordsIn(answers)).toEqual(new Set(words.grounds));
    const gone = wasPublic.filter((address) => address.startsWith(publicPage));
    expect(gone.length).toBeGreaterThan(30);
    const again = new Map(
      await Promise.all(
        gone.map(async (address) => [address, await ask(visitor, address)] as const),
      ),
    );
    expect(tracesOf(again, all)).toEqual([]);
    expect(gone.filter((address) => again.get(address)?.status === 200)).toEqual(
      gone.filter(
        (address) => address.includes('__data.json') && again.get(address)?.status === 200,
      ),
    );
    for (const address of gone) {
      const kept = validators.get(address);
      if (kept === undefined) continue;
      const { status } = await ask(visitor, address, { headers: { 'if-none-match': kept } });
      expect([address, status]).toEqual([address, again.get(address)?.status]);
    }
    for (const [address, { text, type }] of answers)
      if (/sitemap|\.atom|\.ics/.test(address))
        expect([address, type, text.includes(publicPage)]).toEqual([address, type, false]);
    const unknown = await ask(visitor, '/findes-ikke');
    expect(again.get(publicPage)?.comparable).toBe(unknown.comparable);
    await expectSearchKnowsNothingOf([...words.secrets, ...words.opens]);
    await expectNoTraceInLogs();
  });
});
