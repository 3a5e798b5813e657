import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailDailyNotices } from '#application/notice/mail-daily-notices.ts';
import { chooseNoticeMail } from '#application/notice/read-notices.ts';
import { addDays } from '#domain/text/calendar.ts';
import { denmarkToday } from '../src/server/denmark-today.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { contextOfAccount } from '../test/people.ts';
import { aHouse } from './a-house.ts';
import { closingsOf } from './canary/close-public.ts';
import { committeeRoom } from './canary/committee-room.ts';
import { calendarsOf, readCalendars, readMails } from './canary/leaving.ts';
import { outsideOf } from './canary/outside.ts';
import { everybody } from './canary/who-sees-what.ts';
import * as words from './canary/words.ts';

/*
 * What goes out of the house by itself goes to programs and servers that nobody here keeps: mails, calendars of one's own, logs.
 * They say that something is there, and to nobody what it is about, whatever that person may read inside.
 */
const database = await freshDatabase();
afterAll(database.close);
const room = await committeeRoom(database);
const house = await aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } });
const { readLogs } = outsideOf(house);
const closings = closingsOf(database, room);
const calendars = await calendarsOf(room, everybody);
const every = [...words.secrets, ...words.opens, ...words.grounds];

/** Since yesterday somebody has unread notices, and wants one mail a day. */
async function untilTomorrow(): Promise<void> {
  const { administrator } = room.accounts;
  const tomorrow = addDays(denmarkToday(new Date()), 1);
  valueOf(await mailDailyNotices(await contextOfAccount(database, administrator, tomorrow)));
}

beforeAll(async () => {
  valueOf(await chooseNoticeMail(await room.as('member'), 'daily'));
});

describe.each([
  ['of a draft', () => Promise.resolve()],
  ['when an agenda is published', () => room.publish()],
  ['with a supplement', () => room.supplement()],
  [
    'when a file and a matter that were public have been closed',
    async () => {
      await closings.file();
      await closings.matter();
      await closings.importedItem();
    },
  ],
  ['when the agenda has been withdrawn', () => room.withdraw()],
  ['when the day has gone', untilTomorrow],
] as const)('%s', (_, happen) => {
  beforeAll(async () => {
    await happen();
  });

  test('no mail says what it is about', async () => {
    const mails = await readMails(database, house);
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) expect([words.tracesIn(mail, every), mail]).toEqual([[], mail]);
  });

  test('nobody’s calendar has more than days and places', async () => {
    const read = await readCalendars(calendars, house);
    expect([...read].map(([who, text]) => [who, words.tracesIn(text, every)])).toEqual(
      everybody.map((who) => [who, []]),
    );
  });

  test('no log has what is closed', async () => {
    expect(words.tracesIn(await readLogs(), words.secrets)).toEqual([]);
  });
});

test('every kind of mail that a committee’s work sends has been looked through', async () => {
  const mails = await readMails(database, house);
  const missing = [
    ...['Dagsordenen er sendt ud', 'Et tillæg til dagsordenen er sendt ud'],
    ...['Dagsordenen er trukket tilbage', 'Mødet er aflyst', 'Din sag er sendt tilbage'],
    ...['Du er bedt om en udtalelse', 'Du har fået den udtalelse', 'Sagen er godkendt'],
    ...['En sag venter på din godkendelse', 'Formanden ønsker ændringer', 'ulæste beskeder'],
  ].filter((subject) => !mails.some((mail) => mail.includes(subject)));
  expect(missing).toEqual([]);
});

test('a word that a mail or a calendar had would be found there', async () => {
  const { outbox } = room.secretary.stores;
  const [planted, place] = ['Kanarieplantetzq', 'Kanariestedzq'];
  await outbox.queue({
    ...{ to: 'plantet@proevestrup.example', language: 'da', at: new Date() },
    letter: { kind: 'notices-waiting', name: `Ærø ${planted}`, count: 2 },
  });
  const mails = await readMails(database, house);
  expect(mails.filter((mail) => words.tracesIn(mail, [planted]).length > 0).length).toBe(1);
  await room.addMeetingAt(place);
  const read = await readCalendars(calendars, house);
  const found = [...read].filter(([, text]) => words.tracesIn(text, [place]).length > 0);
  expect(found.map(([who]) => who)).toContain('secretary');
});
