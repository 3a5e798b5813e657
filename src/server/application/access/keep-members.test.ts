import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { grantedRoles } from '#domain/access/actor.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import {
  aCommittee,
  actorOn,
  aMember,
  anAccount,
  contextOfAccount,
} from '../../../../test/people.ts';
import type { Account } from './account-store.ts';
import { linkAccount } from './keep-accounts.ts';
import { endSeat, enterSeat, enterSubstitute, takeBackSeat } from './keep-members.ts';
import { viewMembers } from './view-members.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const today = '2026-05-12';
const allOf = async () => ({
  seats: await db.selectFrom('seat').selectAll().orderBy('id').execute(),
  people: await db.selectFrom('person').selectAll().orderBy('id').execute(),
  accounts: await db.selectFrom('account').selectAll().orderBy('id').execute(),
  journal: await db.selectFrom('journal').selectAll().execute(),
});
const council = () => aCommittee(database, 'Kommunalbestyrelsen');
const committee = () => aCommittee(database, 'Udvalget for Teknik og Klima');
const admin = () => anAccount(database, { name: 'Ada Admin', role: 'administrator' });
type Member = Awaited<ReturnType<typeof aMember>>;
type Where = Awaited<ReturnType<typeof council>>;

const newMember = (where: Where) => ({
  ...{ committee: where, name: 'Nis Nyborg', party: 'B', office: 'member' as const },
  ...{ from: '2026-04-01', until: null },
});
const newSubstitute = (where: Where, member: Member) => ({
  ...{ committee: where, name: 'Vita Vikarholm', party: null, substituteFor: member.seat },
  ...{ from: '2026-04-01', until: '2026-06-30', ground: 'health' as const },
  ...{ approvedOn: '2026-03-25', approvedBy: 'Mødet den 25. marts, punkt 4' },
});

/** Everything that is done with the register, each in the council with one member in it. */
const deeds = {
  enter: async (who: Account, where: Where) =>
    enterSeat(await contextOfAccount(database, who), newMember(where)),
  substitute: async (who: Account, where: Where, member: Member) =>
    enterSubstitute(await contextOfAccount(database, who), newSubstitute(where, member)),
  end: async (who: Account, _where: Where, { seat }: Member) =>
    endSeat(await contextOfAccount(database, who), { seat, until: '2026-06-30' }),
  takeBack: async (who: Account, _where: Where, { seat }: Member) =>
    takeBackSeat(await contextOfAccount(database, who), { seat }),
} as const;
const view = async (who: Account, where: Where, date = today) =>
  viewMembers(await contextOfAccount(database, who), where, today, date);

describe('the register of members', () => {
  test.each(Object.keys(deeds) as (keyof typeof deeds)[])(
    'is kept by an administrator and the committee’s secretary and by nobody else, and a refusal leaves no trace: %s',
    async (deed) => {
      const where = await council();
      const elsewhere = await committee();
      const member = await aMember(database, where, { name: 'Bent Borup', office: 'chair' });
      const others: Account[] = [
        member,
        await anAccount(database, { role: 'secretary', committees: [elsewhere] }),
        await anAccount(database, { role: 'secretary', until: '2026-01-31' }),
        await anAccount(database),
      ];
      for (const role of grantedRoles)
        if (role !== 'administrator' && role !== 'secretary')
          others.push(await anAccount(database, { role }));
      const before = await allOf();
      for (const other of others)
        expect(await deeds[deed](other, where, member)).toEqual({
          ok: false,
          error: { type: 'not-allowed' },
        });
      expect(await allOf()).toEqual(before);

      const secretary = await anAccount(database, {
        ...{ name: 'Siv Sekretær', role: 'secretary', committees: [where] },
      });
      expect(await deeds[deed](secretary, where, member)).toMatchObject({ ok: true });
      const { journal } = await allOf();
      expect(journal).toHaveLength(1);
      expect(journal[0]).toMatchObject({ by: 'Siv Sekretær', subject: where });
    },
  );

  test('is seen by those who keep it', async () => {
    const where = await council();
    const member = await aMember(database, where, { name: 'Bent Borup' });
    expect(await view(member, where)).toEqual({ ok: false, error: 'not-allowed' });
    const elsewhere = await anAccount(database, {
      ...{ role: 'secretary', committees: [await committee()] },
    });
    expect(await view(elsewhere, where)).toEqual({ ok: false, error: 'not-found' });
    const seen = await view(await admin(), where);
    expect(seen.ok && seen.value.today.map(({ name }) => name)).toEqual(['Bent Borup']);
  });

  test('a fault is told and nothing is entered, neither the seat nor the person', async () => {
    const where = await council();
    const member = await aMember(database, where, { name: 'Bent Borup', office: 'chair' });
    const context = await contextOfAccount(database, await admin());
    const before = await allOf();
    const refused = [
      await enterSeat(context, { ...newMember(where), office: 'chair' }),
      await enterSeat(context, { ...newMember(where), name: 'Nyborg' }),
      await enterSeat(context, { ...newMember(where), until: '2026-03-31' }),
      await enterSeat(context, { ...newMember(where), name: 'Bent Borup' }),
      await enterSubstitute(context, { ...newSubstitute(where, member), approvedOn: null }),
      await enterSubstitute(context, { ...newSubstitute(where, member), until: '2026-04-14' }),
      await endSeat(context, { seat: member.seat, until: '2025-01-01' }),
    ].map((done) => (done.ok || done.error.type !== 'faults' ? done : done.error.faults));
    expect(refused).toEqual([
      ['two-chairs'],
      ['no-name'],
      ['bad-dates'],
      ['overlaps'],
      ['not-approved'],
      ['too-short'],
      ['bad-dates'],
    ]);
    expect(await allOf()).toEqual(before);
  });

  test('a substitute votes in the place of whoever is away, and it is said why', async () => {
    const where = await council();
    const member = await aMember(database, where, { name: 'Bent Borup', party: 'C' });
    const who = await admin();
    const context = await contextOfAccount(database, who);
    expect(await enterSubstitute(context, newSubstitute(where, member))).toMatchObject({
      ok: true,
    });
    const votes = async (date: string) => {
      const seen = await view(who, where, date);
      return seen.ok
        ? [seen.value.vote.voters.map(({ name }) => name), seen.value.vote.others]
        : seen;
    };
    expect(await votes('2026-03-31')).toEqual([['Bent Borup'], []]);
    expect(await votes('2026-04-01')).toEqual([
      ['Vita Vikarholm'],
      [{ name: 'Bent Borup', replacedBy: 'Vita Vikarholm', faults: [] }],
    ]);
    const seen = await view(who, where);
    expect(seen.ok && seen.value.today).toMatchObject([
      {
        name: 'Bent Borup',
        substitutes: [{ name: 'Vita Vikarholm', party: 'C', insteadOf: 'Bent Borup' }],
      },
    ]);
  });

  test('in a committee only somebody who sits in the council steps in, and no approval is needed', async () => {
    const where = await committee();
    const member = await aMember(database, where, { name: 'Bent Borup' });
    const context = await contextOfAccount(database, await admin());
    const command = { ...newSubstitute(where, member), approvedOn: null, approvedBy: null };
    await council();
    expect(await enterSubstitute(context, command)).toEqual({
      ok: false,
      error: { type: 'faults', faults: ['not-in-council'] },
    });
    await aMember(database, await council(), { name: 'Vita Vikarholm' });
    expect(await enterSubstitute(context, command)).toMatchObject({ ok: true });
  });

  test('whoever steps in stops with the seat, and a seat with a substitute is not taken back', async () => {
    const where = await council();
    const member = await aMember(database, where, { name: 'Bent Borup' });
    const context = await contextOfAccount(database, await admin());
    await enterSubstitute(context, newSubstitute(where, member));
    const hasSubstitute = { ok: false, error: { type: 'has-substitute' } };
    expect(await takeBackSeat(context, { seat: member.seat })).toEqual(hasSubstitute);
    expect(await endSeat(context, { seat: member.seat, until: '2026-03-31' })).toEqual(
      hasSubstitute,
    );
    await endSeat(context, { seat: member.seat, until: '2026-05-31' });
    const { seats, journal } = await allOf();
    expect(seats.map(({ valid_until }) => valid_until)).toEqual(['2026-05-31', '2026-05-31']);
    expect(journal.map(({ what }) => what)).toEqual(['seat-entered', 'seat-ended', 'seat-ended']);
  });

  test('what was taken back still stands in the journal', async () => {
    const where = await council();
    const context = await contextOfAccount(database, await admin());
    const entered = await enterSeat(context, newMember(where));
    if (!entered.ok) throw new Error('not entered');
    await takeBackSeat(context, { seat: entered.value });
    const { seats, journal } = await allOf();
    expect(seats).toEqual([]);
    expect(journal.at(-1)).toMatchObject({
      what: 'seat-taken-back',
      detail: { name: 'Nis Nyborg', office: 'member', from: '2026-04-01', until: null },
    });
  });

  test('an account belongs to a member when the administrator says so, and to nobody who has no seat', async () => {
    const where = await council();
    const { person } = await aMember(database, where, { name: 'Bent Borup', office: 'chair' });
    const account = await anAccount(database);
    const secretary = await contextOfAccount(
      database,
      await anAccount(database, { role: 'secretary' }),
    );
    const context = await contextOfAccount(database, await admin());
    const before = await allOf();
    const link = { account: account.id, person };
    expect(await linkAccount(secretary, link)).toMatchObject({ error: { type: 'not-allowed' } });
    const nobody = { ...link, person: context.stores.newId<'Person'>() };
    expect(await linkAccount(context, nobody)).toMatchObject({ error: { type: 'not-found' } });
    expect(await allOf()).toEqual(before);
    expect(await linkAccount(context, link)).toMatchObject({ ok: true });
    const linked = await context.stores.accounts.find(account.id);
    if (linked === null) throw new Error('no account');
    expect(await actorOn(database, linked)).toMatchObject({
      isMayor: true,
      seats: [{ committee: where, office: 'chair' }],
    });
  });
});
