import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../test/database.ts';
import { aHouse } from './a-house.ts';
import { closingsOf } from './canary/close-public.ts';
import { committeeRoom } from './canary/committee-room.ts';
import { ask, type Visitor } from './canary/crawl.ts';
import { readInside, visitorOf, type Found } from './canary/inside.ts';
import type { Who } from './canary/people-of-room.ts';
import { afterClosing, everybody, making, outsiders, whilePublic } from './canary/who-sees-what.ts';
import * as words from './canary/words.ts';

/*
 * The same words as in canary.test.ts, looked for by everybody that a house has: on every page that the workspace leads them
 * to, in downloads, lists, previews and the journal, and at every address that could be guessed.
 */
const database = await freshDatabase();
afterAll(database.close);
const room = await committeeRoom(database);
const house = await aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } });

const { closedPaper } = words;
const { withdrawal, cancellation } = words.journalOnly;
const all = new Set([...words.secrets, ...words.opens]);
const closings = closingsOf(database, room);
const visitors = new Map<Who, Visitor>();
const visitor = (who: Who): Visitor => visitors.get(who) ?? { origin: house.origin };
const walk = async (who: Who, far: 'everything' | 'agenda'): Promise<Found> =>
  readInside(room, visitor(who), who, far);

const seesNothing = { words: new Set(), places: [], guessed: [], kept: [] };

/** Of those whose access hangs on the agenda, and of everybody who has none. */
async function expectNoAgenda(): Promise<void> {
  for (const who of outsiders) expect([who, await walk(who, 'agenda')]).toEqual([who, seesNothing]);
  for (const who of [
    'member',
    'recused',
    'mayor',
    'officer',
    'manager',
    'administrator',
  ] as const) {
    const found = await walk(who, 'agenda');
    const agenda = [...making, ...words.everyWord(closedPaper)].filter((word) =>
      found.places.some((place) => place.startsWith(`${word} /arbejdsrum/moeder`)),
    );
    expect([who, agenda, found.guessed, found.kept]).toEqual([who, [], [], []]);
  }
  for (const who of ['member', 'recused'] as const)
    expect([...(await walk(who, 'agenda')).words]).toEqual([cancellation]);
  expect(await walk('mayor', 'agenda')).toEqual(seesNothing);
}

async function expectTheirs(who: Who, theirs: Readonly<Record<Who, readonly string[]>>) {
  const found = await walk(who, 'everything');
  const isTheirs = new Set(theirs[who]);
  const seen = [...all].map((word) => [word, found.words.has(word)]);
  expect(seen).toEqual([...all].map((word) => [word, isTheirs.has(word)]));
  expect(found.kept).toEqual([]);
  if (outsiders.includes(who)) expect(found).toEqual(seesNothing);
}

beforeAll(async () => {
  for (const who of everybody) visitors.set(who, await visitorOf(room, house.origin, who));
});

test('a draft agenda is seen by nobody but those who make it', async () => {
  await expectNoAgenda();
});

describe('while the agenda is public, with a supplement', () => {
  beforeAll(async () => {
    await room.publish();
    await room.supplement();
  });

  test.each(everybody)('%s sees what is theirs, and nothing else', (who) =>
    expectTheirs(who, whilePublic),
  );

  test('an entry of a cache tells whoever may not read the file nothing', async () => {
    const pack = `/arbejdsrum/moeder/${room.meeting}`;
    const every = Array.from({ length: 9 }, (_, n) => `${pack}/punkter/${n + 1}/bilag/1`);
    const answers = await Promise.all(every.map((file) => ask(visitor('member'), file)));
    const files = every.filter((_, n) => answers[n]?.status === 200);
    // Of an open item, and of a closed one.
    expect(files.length).toBe(2);
    for (const file of files) {
      const { status, comparable } = await ask(visitor('member'), file);
      const etag = /^etag: (.*)$/m.exec(comparable)?.[1] ?? '';
      expect([status, etag]).toEqual([200, expect.stringMatching(/^".+"$/)]);
      for (const headers of [
        { 'if-none-match': etag },
        { 'if-none-match': '*' },
        { range: 'bytes=0-9' },
      ])
        for (const method of ['GET', 'HEAD']) {
          const theirs = await ask(visitor('hearingParty'), file, { headers, method });
          const unknown = await ask(visitor('hearingParty'), `${file}99`, { headers, method });
          expect([theirs.status, theirs.comparable]).toEqual([404, unknown.comparable]);
        }
    }
  });
});

describe('when a matter that was public has been closed', () => {
  beforeAll(async () => {
    await closings.file();
    await closings.matter();
  });

  test.each(everybody)('%s sees of it what is theirs, and nothing else', (who) =>
    expectTheirs(who, afterClosing),
  );
});

test('a withdrawn agenda is seen by nobody but those who make it', async () => {
  await room.withdraw();
  await expectNoAgenda();
  const found = await walk('auditor', 'agenda');
  expect(found.words.has(withdrawal)).toBe(true);
});
