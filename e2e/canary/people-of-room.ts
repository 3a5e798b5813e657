import { aCommittee, aMember, anAccount, contextOfAccount } from '../../test/people.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import type { Account } from '#application/access/account-store.ts';
import type { Context } from '#application/ports.ts';

/** Everybody that a house has in a committee, and their like from elsewhere. */
export async function peopleOfRoom(database: OpenDatabase, today: string) {
  const committee = await aCommittee(database, 'Udvalget for Prøver');
  const other = await aCommittee(database, 'Udvalget for Andet');
  const council = await aCommittee(database, 'Kommunalbestyrelsen');
  const here = [committee];
  const elsewhere = [other];
  const secretary = await anAccount(database, {
    ...{ name: 'Sofie Sekretær', role: 'secretary', committees: here },
  });
  const accounts = {
    officer: await anAccount(database, {
      ...{ name: 'Sanne Sagsbehandler', role: 'case-officer', committees: here },
    }),
    manager: await anAccount(database, {
      ...{ name: 'Mads Mellemleder', role: 'manager', committees: here },
    }),
    director: await anAccount(database, {
      ...{ name: 'Dorte Direktør', role: 'director', committees: here },
    }),
    secretary,
    deputy: await anAccount(database, {
      ...{ name: 'Stig Stedfortræder', role: 'secretary', committees: here, deputyFor: secretary },
      ...{ from: today, until: today },
    }),
    formerDeputy: await anAccount(database, {
      ...{ name: 'Gerda Dengang', role: 'secretary', committees: here, deputyFor: secretary },
      ...{ from: '2025-01-01', until: '2025-12-31' },
    }),
    publicist: await anAccount(database, {
      ...{ name: 'Poul Publicist', role: 'publicist', committees: here },
    }),
    auditor: await anAccount(database, {
      ...{ name: 'Rikke Revisor', role: 'auditor', committees: here },
    }),
    administrator: await anAccount(database, {
      ...{ name: 'Anders Administrator', role: 'administrator' },
    }),
    hearingParty: await anAccount(database, {
      ...{ name: 'Helle Høring', role: 'hearing-party', committees: here },
    }),
    asked: await anAccount(database, { name: 'Ulla Udtalelse' }),
    nobody: await anAccount(database, { name: 'Inge Ingenting' }),
    otherOfficer: await anAccount(database, {
      ...{ name: 'Odin Andetsteds', role: 'case-officer', committees: elsewhere },
    }),
    otherManager: await anAccount(database, {
      ...{ name: 'Lis Andetsteds', role: 'manager', committees: elsewhere },
    }),
    otherSecretary: await anAccount(database, {
      ...{ name: 'Signe Andetsteds', role: 'secretary', committees: elsewhere },
    }),
    chair: await aMember(database, committee, { name: 'Frede Formand', office: 'chair' }),
    mayor: await aMember(database, council, { name: 'Bo Borgmester', office: 'chair' }),
    member: await aMember(database, committee, { name: 'Merete Medlem' }),
    recused: await aMember(database, committee, { name: 'Ib Inhabil' }),
    recusedChair: await aMember(database, committee, {
      ...{ name: 'Inge Inhabil', office: 'chair' },
    }),
    formerMember: await aMember(database, committee, {
      ...{ name: 'Torben Tidligere', from: '2022-01-01', until: '2025-12-31' },
    }),
    otherMember: await aMember(database, other, { name: 'Mette Andetsteds' }),
  } satisfies Readonly<Record<string, Account>>;
  // The house that is looked at goes by the real time: what is done here is past when it comes. No two are done at once.
  let last = 0;
  const now = (): Date => new Date((last = Math.max(Date.now(), last + 1)));
  return {
    committee,
    accounts,
    as: async (who: keyof typeof accounts): Promise<Context> => ({
      ...(await contextOfAccount(database, accounts[who], today)),
      now,
    }),
  };
}

export type PeopleOfRoom = Awaited<ReturnType<typeof peopleOfRoom>>;
export type Who = keyof PeopleOfRoom['accounts'];
