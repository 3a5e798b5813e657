import { afterAll, beforeEach, expect, test } from 'vitest';
import { letterWriter } from '#ui/text/letters.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, anAccount, contextOfAccount } from '../../../../test/people.ts';
import { everybody } from '#domain/access/actor.ts';
import type { NoticeMail } from '#domain/notice/notice.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { withdrawAgenda } from '../agenda/withdraw-agenda.ts';
import { closePaper } from '../paper/close-paper.ts';
import { makeMove } from '../paper/move-paper.ts';
import type { Context } from '../ports.ts';
import { mailDailyNotices } from './mail-daily-notices.ts';
import { chooseNoticeMail, listNotices, readAllNotices } from './read-notices.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const write = letterWriter('https://raadslag.proevestrup.example');
/** What waits to be sent, as it will be read. */
async function mails() {
  const rows = await db
    .selectFrom('mail')
    .select(['to_address', 'letter', 'language'])
    .orderBy('queued_at')
    .execute();
  return rows.map(({ to_address: to, letter, language }) => ({
    to,
    ...(letter ? write(letter, language) : null),
  }));
}

/** A published agenda of a committee of which somebody wants mails in some way. */
async function aReader(mail: NoticeMail) {
  const stage = await agendaStage(database);
  const account = await aMember(database, stage.town.committee, { name: 'Mette Medlem' });
  const member = await contextOfAccount(database, account);
  valueOf(await chooseNoticeMail(member, mail));
  const { secretary, meeting } = stage;
  valueOf(await publishAgenda(secretary, { meeting }));
  return { ...stage, account, member };
}
const house = (iso: string): Context => ({ ...contextOn(database), now: () => new Date(iso) });

test('a mail says that something awaits and where, and nothing of a closed matter', async () => {
  const { as, paper, town } = await agendaStage(database);
  const director = await anAccount(database, {
    name: 'Ditte Direktør',
    role: 'director',
    committees: [town.committee],
  });
  const id = await paper('Kanariefuglens afskedigelse', 'Kanariefugl i sagen.');
  valueOf(await closePaper(as('owner'), id, { ground: 'staff', reason: 'Kanarie' }));
  valueOf(await makeMove(as('owner'), id, { kind: 'submit' }));
  valueOf(await makeMove(as('manager'), id, { kind: 'approve' }));
  const [notice] = (await listNotices(await contextOfAccount(database, director)))?.notices ?? [];
  const [mail, ...more] = await mails();
  expect([mail?.to, mail?.subject, more]).toEqual([
    director.email,
    'En sag venter på din godkendelse',
    [],
  ]);
  expect(mail?.text).toContain(
    `https://raadslag.proevestrup.example/arbejdsrum/beskeder/${notice?.id}`,
  );
  const rows = await db.selectFrom('mail').selectAll().execute();
  expect(JSON.stringify(rows) + JSON.stringify(mail)).not.toMatch(/kanarie/i);
});

test('whoever wants none gets none, and what is refused mails nobody', async () => {
  const { secretary, meeting, account, member } = await aReader('none');
  expect(await mails()).toEqual([]);
  valueOf(await chooseNoticeMail(member, 'at-once'));
  expect(outcomeOf(await withdrawAgenda(secretary, { meeting, reason: '' }))).toBe(
    'reason-missing',
  );
  expect(await mails()).toEqual([]);
  valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
  expect((await mails()).map(({ to }) => to)).toEqual([account.email]);
});

test('the daily mail comes once, after seven, with the number of what has not been read', async () => {
  const { secretary, meeting, member, account } = await aReader('daily');
  valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
  expect(await mails()).toEqual([]);
  const told = async (at: string) => valueOf(await mailDailyNotices(house(at)));
  expect([
    await told('2026-05-12T20:00:00Z'),
    await told('2026-05-13T04:59:00Z'),
    await told('2026-05-13T05:00:00Z'),
    await told('2026-05-13T05:15:00Z'),
  ]).toEqual([0, 0, 1, 0]);
  expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([
    [account.email, '2 ulæste beskeder i Rådslag'],
  ]);
  expect(outcomeOf(await mailDailyNotices(member))).toBe('not-allowed');
});

test('the daily mail does not come of what has been read, nor to who has chosen otherwise since', async () => {
  const { secretary, meeting, member } = await aReader('daily');
  valueOf(await readAllNotices(member));
  expect(valueOf(await mailDailyNotices(house('2026-05-13T06:00:00Z')))).toBe(0);
  valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
  valueOf(await chooseNoticeMail(member, 'none'));
  expect(valueOf(await mailDailyNotices(house('2026-05-14T06:00:00Z')))).toBe(0);
  expect(outcomeOf(await chooseNoticeMail(contextOn(database, everybody), 'none'))).toBe(
    'not-allowed',
  );
});
