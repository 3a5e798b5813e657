import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../test/database.ts';
import { aHouse } from './a-house.ts';
import { closingsOf } from './canary/close-public.ts';
import { committeeRoom } from './canary/committee-room.ts';
import { ask, type Answer, type Crawled } from './canary/crawl.ts';
import { readMails } from './canary/leaving.ts';
import { etagOf, outsideOf, tracesOf, wordsIn } from './canary/outside.ts';
import * as words from './canary/words.ts';

/*
 * What is closed is closed from the moment it is decided (LAW L10, O8), also where everybody could read it until then: on every
 * page and in every file, list, feed and older version, and for whoever has kept an address or an answer from before.
 */
const database = await freshDatabase();
afterAll(database.close);
const room = await committeeRoom(database);
const house = await aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } });
const { visitor, crawlPublic, untilFound, expectSearchKnowsNothingOf, readLogs } = outsideOf(house);
const closings = closingsOf(database, room);

const { open, importedOpen } = words;
const ofMatter = [open.title, open.text, open.point, open.fileName, open.fileText];
const stages = [
  { what: 'a file', close: closings.file, gone: [open.pdfName, open.pdfText] },
  { what: 'a matter', close: closings.matter, gone: ofMatter },
  {
    what: 'an item of minutes that came from elsewhere',
    close: closings.importedItem,
    gone: words.everyWord(importedOpen),
  },
];
const everyOpen = [...words.opens, ...words.grounds];
let before: Crawled = new Map();

/** Every address that had a word, as it is answered now, and to a cache that has kept the answer. */
async function askAgain(gone: readonly string[]) {
  const had = [...before].filter(([, { text }]) => words.tracesIn(text, gone).length > 0);
  return Promise.all(
    had.map(async ([address, was]) => {
      const answers = [];
      for (const headers of headersOf(was)) answers.push(await ask(visitor, address, { headers }));
      return { address, was, answers };
    }),
  );
}
/** Plainly, with what was kept of it, and for a part of it. */
function headersOf(was: Answer): readonly Readonly<Record<string, string>>[] {
  const kept = etagOf(was);
  return [{}, kept === null ? {} : { 'if-none-match': kept }, { range: 'bytes=0-99999' }];
}
const firstOf = ({ answers: [first] }: { readonly answers: readonly Answer[] }): number =>
  first?.status ?? 0;

beforeAll(async () => {
  await room.publish();
  await room.supplement();
  await untilFound(words.openLate.title, true);
  before = await crawlPublic();
  expect(wordsIn(before)).toEqual(new Set(everyOpen));
});

describe.each(stages)('when $what that was public has been closed', ({ what, close, gone }) => {
  const closedUntilNow = stages
    .slice(0, stages.findIndex((stage) => stage.what === what) + 1)
    .flatMap((stage) => stage.gone);
  beforeAll(async () => {
    await close();
    await untilFound(gone[0] ?? '', false);
  });

  test('nobody finds it where it can be looked for, and what is open stays', async () => {
    const now = await crawlPublic();
    expect(tracesOf(now, [...closedUntilNow, ...words.secrets])).toEqual([]);
    const open_ = everyOpen.filter((word) => !closedUntilNow.includes(word));
    expect(wordsIn(now)).toEqual(new Set(open_));
    await expectSearchKnowsNothingOf([...closedUntilNow, ...words.everyWord(words.closedLater)]);
  });

  test('no address from before has it, for nobody who has kept an answer either', async () => {
    const again = await askAgain(gone);
    expect(again.length).toBeGreaterThan(5);
    const found = again.flatMap(({ address, answers }) =>
      answers.flatMap(({ text }) => words.tracesIn(text, gone).map((word) => `${word} ${address}`)),
    );
    expect(found).toEqual([]);
    const unchanged = again.filter(({ answers }) => answers.some(({ status }) => status === 304));
    expect(unchanged.map(({ address }) => address)).toEqual([]);
  });

  test('its own pages and files answer as those that were never there', async () => {
    const again = await askAgain(gone);
    const own = again.filter((one) => firstOf(one) === 404);
    expect(own.length).toBeGreaterThan(0);
    for (const { address, was, answers } of own) {
      const [path = '', search = ''] = address.split(/(?=\?)/);
      const unknown = path.replace(/\/(punkter|bilag|sager)\/[^/.]+/, '/$1/999') + search;
      for (const [n, headers] of headersOf(was).entries()) {
        const { comparable } = await ask(visitor, unknown, { headers });
        expect([address, answers[n]?.comparable]).toEqual([address, comparable]);
      }
    }
  });

  test('neither the log nor a mail says why', async () => {
    expect(words.tracesIn(await readLogs(), words.secrets)).toEqual([]);
    const every = [...words.secrets, ...everyOpen];
    const told = (await readMails(database, house)).flatMap((mail) => words.tracesIn(mail, every));
    expect(told).toEqual([]);
  });
});
