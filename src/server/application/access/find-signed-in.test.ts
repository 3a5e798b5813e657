import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import {
  aCommittee,
  actorOn,
  aMember,
  contextOfAccount,
  type SeatOptions,
} from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { markAsRead, readAgenda } from '../agenda/read-agenda.ts';
import { closePaper } from '../paper/close-paper.ts';
import { viewMembers } from './view-members.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const substitute = 'Vita Vikarholm';

/** A closed item on a committee's agenda, and a member of the council who is called to the committee from April. */
async function aCalledSubstitute(over: {
  readonly own?: SeatOptions;
  readonly away?: SeatOptions;
}) {
  const { secretary, approved, meeting, town } = await agendaStage(database);
  const paper = await approved('Salg af grunden', 'Kanariefugl i sagen.');
  valueOf(await closePaper(secretary, paper, { ground: 'tender', reason: 'Bud' }));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
  const council = await aCommittee(database, 'Kommunalbestyrelsen');
  const away = await aMember(database, town.committee, { name: 'Bent Borup', ...over.away });
  await aMember(database, council, { name: substitute, ...over.own });
  const account = await aMember(database, town.committee, {
    ...{ name: substitute, office: 'substitute', substituteFor: away.seat, ground: 'health' },
    ...{ from: '2026-04-01', until: '2026-12-31' },
  });
  const votesOn = async (day: string) =>
    valueOf(await viewMembers(secretary, town.committee, day, day)).vote.voters.some(
      ({ name }) => name === substitute,
    );
  return { meeting, votesOn, on: (day: string) => contextOfAccount(database, account, day) };
}

describe('a substitute in a committee', () => {
  test('reads the closed items for as long as they vote there', async () => {
    const { meeting, votesOn, on } = await aCalledSubstitute({});
    expect(await votesOn('2026-06-05')).toBe(true);
    expect(JSON.stringify(await readAgenda(await on('2026-06-05'), meeting))).toContain('Kanarie');
  });

  test.each([
    ['has left the council', { own: { until: '2026-05-31' } }],
    ['stands in for somebody who has left', { away: { until: '2026-05-31' } }],
  ] as const)(
    'who %s neither votes nor reads from that day on, and leaves no trace',
    async (_what, over) => {
      const { meeting, votesOn, on } = await aCalledSubstitute(over);
      const before = await wholeDatabase(db);
      const [last, next] = [await on('2026-05-31'), await on('2026-06-01')];
      expect([await votesOn('2026-05-31'), await votesOn('2026-06-01')]).toEqual([true, false]);
      expect(JSON.stringify(await readAgenda(last, meeting))).toContain('Kanarie');
      expect(next.actor.seats.some(({ office }) => office === 'substitute')).toBe(false);
      expect(await readAgenda(next, meeting)).toBeNull();
      expect(outcomeOf(await markAsRead(next, { meeting }))).toBe('not-found');
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );
});

test('a vice-chair presides while somebody stands in for the chair, and no longer (LAW L61)', async () => {
  const committee = await aCommittee(database, 'Udvalget for Prøver');
  const council = await aCommittee(database, 'Kommunalbestyrelsen');
  const chair = await aMember(database, committee, { name: 'Frode Formand', office: 'chair' });
  const vice = await aMember(database, committee, {
    name: 'Nora Næstformand',
    office: 'vice-chair',
  });
  await aMember(database, council, { name: substitute });
  await aMember(database, committee, {
    ...{ name: substitute, office: 'substitute', substituteFor: chair.seat, ground: 'health' },
    ...{ from: '2026-04-01', until: '2026-05-31' },
  });
  const presides = async (day: string) =>
    (await actorOn(database, vice, day)).seats.map(({ actsAsChair = false }) => actsAsChair);
  expect([
    await presides('2026-03-31'),
    await presides('2026-04-01'),
    await presides('2026-05-31'),
    await presides('2026-06-01'),
  ]).toEqual([[false], [true], [true], [false]]);
});
