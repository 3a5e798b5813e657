import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingId, OrganizationId } from '#domain/ids.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, anAccount, contextOfAccount, type SeatOptions } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { noticeAddress } from '../notice/notice-address.ts';
import { listNotices } from '../notice/read-notices.ts';
import { viewOverview } from '../overview/view-overview.ts';
import type { Context } from '../ports.ts';
import { addPlainEntry } from './add-entry.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { approveAgenda, askForChanges, sendToChair } from './chair-word.ts';
import { publishAgenda } from './publish-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const told = async (context: Context) =>
  ((await listNotices(context))?.notices ?? []).map((notice) => [
    notice.what,
    noticeAddress(notice),
  ]);
const waiting = async (context: Context) => (await viewOverview(context, '2026-05-12')).waiting;

type Ends = (context: Context, meeting: MeetingId) => Promise<Parameters<typeof outcomeOf>[0]>;
const ends: Readonly<Record<string, Ends>> = {
  published: (context, meeting) => publishAgenda(context, { meeting }),
  'cancelled with its meeting': (context, meeting) =>
    cancelMeeting(context, { meeting, reason: 'Ingen sager' }),
};

/** A committee whose secretary has an account, and whoever sits in it. */
async function aStage() {
  const stage = await agendaStage(database);
  const { committee } = stage.town;
  const secretary = await contextOfAccount(
    database,
    await anAccount(database, {
      name: 'Signe Sekretær',
      role: 'secretary',
      committees: [committee],
    }),
  );
  const sits = async (of: OrganizationId, options: SeatOptions): Promise<Context> =>
    contextOfAccount(database, await aMember(database, of, options));
  return { ...stage, secretary, sits };
}

describe('a draft agenda that is sent to the chair', () => {
  test('is told to the chair, who finds it waiting until there is a word on it; nobody else is told', async () => {
    const { secretary, sits, town, meeting } = await aStage();
    const { committee, other } = town;
    const chair = await sits(committee, { name: 'Frode Formand', office: 'chair' });
    const others = [
      await sits(committee, { name: 'Nora Næstformand', office: 'vice-chair' }),
      await sits(committee, { name: 'Mette Medlem' }),
      await sits(other, { name: 'Ole Andetsteds', office: 'chair' }),
    ];
    const before = [await told(chair), await waiting(chair)];
    valueOf(await sendToChair(secretary, { meeting }));
    const href = `/arbejdsrum/moeder/${meeting}`;
    expect([before, await told(chair), await waiting(chair)]).toEqual([
      [[], []],
      [['agenda-to-approve', href]],
      [
        {
          kind: 'draft-to-approve',
          title: 'Udvalget for Prøver',
          note: null,
          date: '2026-06-10',
          href,
          due: '2026-06-02',
        },
      ],
    ]);
    for (const context of others)
      expect([await told(context), await waiting(context)]).toEqual([[], []]);
    expect((await secretary.stores.agendas.find(meeting))?.chair).toMatchObject({
      kind: 'asked',
      by: 'Signe Sekretær',
    });
    valueOf(await approveAgenda(chair, { meeting }));
    expect(await waiting(chair)).toEqual([]);
  });

  test('and has been changed since, or is to be changed by the chair’s wish, is sent again with a new notice', async () => {
    const { secretary, sits, town, meeting } = await aStage();
    const chair = await sits(town.committee, { name: 'Frode Formand', office: 'chair' });
    const send = async () => outcomeOf(await sendToChair(secretary, { meeting }));
    const outcomes = [await send(), await send()];
    valueOf(await askForChanges(chair, { meeting, what: 'Byt om' }));
    outcomes.push(await send());
    valueOf(await approveAgenda(chair, { meeting }));
    outcomes.push(await send());
    valueOf(
      await addPlainEntry(secretary, { meeting, title: 'Et besøg', text: '', closing: null }),
    );
    outcomes.push(await send());
    // What the chair has not answered goes on waiting when the draft is changed under way.
    valueOf(await addPlainEntry(secretary, { meeting, title: 'En tur', text: '', closing: null }));
    expect([outcomes, (await told(chair)).map(([what]) => what), await waiting(chair)]).toEqual([
      ['done', 'chair-asked-already', 'done', 'chair-approved-already', 'done'],
      ['agenda-to-approve', 'agenda-to-approve', 'agenda-to-approve'],
      [expect.objectContaining({ kind: 'draft-to-approve' })],
    ]);
  });

  test.each(Object.entries(ends))('waits no more when it is %s', async (_what, act) => {
    const { secretary, sits, town, meeting } = await aStage();
    const chair = await sits(town.committee, { name: 'Frode Formand', office: 'chair' });
    valueOf(await sendToChair(secretary, { meeting }));
    expect(await waiting(chair)).toHaveLength(1);
    expect(outcomeOf(await act(secretary, meeting))).toBe('done');
    expect(await waiting(chair)).toEqual([]);
  });

  test('goes to the vice-chair where the committee has no chair that day, who reads and answers it (LAW L61)', async () => {
    const { secretary, sits, town, meeting } = await aStage();
    await sits(town.committee, {
      name: 'Frode Formand',
      office: 'chair',
      until: '2026-05-11',
    });
    const vice = await sits(town.committee, { name: 'Nora Næstformand', office: 'vice-chair' });
    const member = await sits(town.committee, { name: 'Mette Medlem' });
    valueOf(await sendToChair(secretary, { meeting }));
    expect([await told(vice), await waiting(vice)]).toEqual([
      [['agenda-to-approve', `/arbejdsrum/moeder/${meeting}`]],
      [expect.objectContaining({ kind: 'draft-to-approve' })],
    ]);
    expect([await told(member), outcomeOf(await viewAgenda(member, meeting))]).toEqual([
      [],
      'not-allowed',
    ]);
    expect(outcomeOf(await viewAgenda(vice, meeting))).toBe('done');
    valueOf(await approveAgenda(vice, { meeting }));
    expect([
      (await secretary.stores.agendas.find(meeting))?.chair,
      (await told(secretary)).map(([what]) => what),
    ]).toEqual([
      expect.objectContaining({ kind: 'approved', by: 'Nora Næstformand' }),
      ['agenda-approved'],
    ]);
  });

  test('is refused, with no trace, where no chair or vice-chair could be told', async () => {
    const { secretary, sits, town, meeting } = await aStage();
    await sits(town.committee, { name: 'Mette Medlem' });
    await sits(town.other, { name: 'Ole Andetsteds', office: 'chair' });
    const before = await wholeDatabase(db);
    expect(outcomeOf(await sendToChair(secretary, { meeting }))).toBe('nobody-chairs');
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('is answered by nobody but the chair where there is one: the vice-chair does not see it', async () => {
    const { secretary, sits, town, meeting } = await aStage();
    await sits(town.committee, { name: 'Frode Formand', office: 'chair' });
    const vice = await sits(town.committee, { name: 'Nora Næstformand', office: 'vice-chair' });
    valueOf(await sendToChair(secretary, { meeting }));
    const before = await wholeDatabase(db);
    expect([
      outcomeOf(await viewAgenda(vice, meeting)),
      outcomeOf(await approveAgenda(vice, { meeting })),
      outcomeOf(await sendToChair(vice, { meeting })),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
