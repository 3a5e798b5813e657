import { afterAll, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import {
  aCommittee,
  actorOn,
  aMember,
  anAccount,
  contextOfAccount,
} from '../../../../test/people.ts';
import { enterSubstitute } from '../access/keep-members.ts';
import { viewMembers } from '../access/view-members.ts';
import { allowAnyLength } from './allow-any-length.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

async function aCouncil() {
  const council = await aCommittee(database, 'Kommunalbestyrelsen');
  const member = await aMember(database, council, { name: 'Merete Medlem' });
  const admin = await contextOfAccount(
    database,
    await anAccount(database, { role: 'administrator' }),
  );
  const call = async () => {
    const entered = await enterSubstitute(admin, {
      ...{ committee: council, name: 'Vita Vikarholm', party: null, substituteFor: member.seat },
      ...{ from: '2026-06-10', until: '2026-06-12', ground: 'health' },
      ...{ approvedOn: '2026-06-01', approvedBy: 'Punkt 4' },
    });
    if (entered.ok) return 'done';
    return entered.error.type === 'faults' ? entered.error.faults : entered.error.type;
  };
  const rule = { source: 'Styrelsesvedtægten § 3', until: null };
  return { council, admin, call, rule };
}

test('a substitute for three days is called only where the by-laws allow any length, in the council or in the committees', async () => {
  const { council, admin, call, rule } = await aCouncil();
  expect(await call()).toEqual(['too-short']);
  valueOf(await allowAnyLength(admin, { ...rule, appliesTo: 'committee', from: '2026-06-01' }));
  expect(await call()).toEqual(['too-short']);
  valueOf(await allowAnyLength(admin, { ...rule, appliesTo: 'council', from: '2026-06-11' }));
  expect(await call()).toEqual(['too-short']);
  valueOf(await allowAnyLength(admin, { ...rule, appliesTo: 'council', from: '2026-06-01' }));
  expect(await call()).toBe('done');
  const viewed = valueOf(await viewMembers(admin, council, '2026-06-11', '2026-06-11'));
  expect(viewed.vote.voters.map(({ name }) => name)).toEqual(['Vita Vikarholm']);
});

test('whoever steps in for three days reads along on those days, and on no others', async () => {
  const { council, admin, call, rule } = await aCouncil();
  valueOf(await allowAnyLength(admin, { ...rule, appliesTo: 'council', from: '2026-06-01' }));
  expect(await call()).toBe('done');
  const account = await anAccount(database, { name: 'Vita Vikarholm' });
  const seats = await admin.stores.seats.ofCommittee(council);
  const person = seats.find(({ office }) => office === 'substitute')?.person ?? null;
  const seatsOn = async (day: string) =>
    (await actorOn(database, { ...account, person }, day)).seats.length;
  expect([
    await seatsOn('2026-06-09'),
    await seatsOn('2026-06-11'),
    await seatsOn('2026-06-13'),
  ]).toEqual([0, 1, 0]);
});

test('the rule says where it stands in the by-laws, and when', async () => {
  const { admin, rule } = await aCouncil();
  const enter = { ...rule, appliesTo: 'council', source: ' ', from: '2026-05-01' } as const;
  expect(await allowAnyLength(admin, enter)).toEqual({
    ok: false,
    error: {
      type: 'faults',
      faults: [
        { field: 'source', what: 'source-missing' },
        { field: 'from', what: 'from-past' },
      ],
    },
  });
});
