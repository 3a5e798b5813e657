import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import type { Account } from '#application/access/account-store.ts';
import type { Context } from '#application/ports.ts';
import { everybody, grantedRoles } from '#domain/access/actor.ts';
import type { BodyId, OrganizationId } from '#domain/ids.ts';
import { contextOn } from './archive.ts';
import { aCommittee, aMember, anAccount, contextOfAccount } from './people.ts';

/** Those who have an account: what each holds, holds in the committee that the use cases are tried in, unless it is said. */
export const signedIn = [
  'nobody in particular',
  ...grantedRoles,
  'secretary of another committee',
  'auditor of another committee',
  'secretary until yesterday',
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'member of another committee',
  'mayor',
] as const;

/** Everybody that there is to a house. */
export const everyone = ['the public', ...signedIn, 'the command line'] as const;
export type Who = (typeof everyone)[number];

export type House = {
  readonly body: BodyId;
  readonly committee: OrganizationId;
  readonly other: OrganizationId;
  readonly council: OrganizationId;
  /** The member of the committee whose seat the substitute has. */
  readonly member: Awaited<ReturnType<typeof aMember>>;
  /** The municipality's own command line. */
  readonly commandLine: Context;
  readonly as: (who: Who) => Promise<Context>;
};

/** A municipality with a council and two committees on 12 May 2026, and somebody for each thing that one can be in it. */
export async function aHouse(database: OpenDatabase): Promise<House> {
  const council = await aCommittee(database, 'Kommunalbestyrelsen');
  const committee = await aCommittee(database, 'Udvalget for Teknik & Miljø');
  const other = await aCommittee(database, 'Kulturudvalget');
  const accounts = new Map<Who, Account>();
  accounts.set('nobody in particular', await anAccount(database));
  for (const role of grantedRoles) {
    const scope = role === 'administrator' ? {} : { committees: [committee] };
    accounts.set(role, await anAccount(database, { name: `Prøve ${role}`, role, ...scope }));
  }
  const of = (role: 'secretary' | 'auditor') =>
    anAccount(database, { role, committees: [other], name: `Anden ${role}` });
  accounts.set('secretary of another committee', await of('secretary'));
  accounts.set('auditor of another committee', await of('auditor'));
  accounts.set(
    'secretary until yesterday',
    await anAccount(database, { role: 'secretary', committees: [committee], until: '2026-05-11' }),
  );
  // Whoever steps in for a member of a committee sits in the council (LAW L65).
  const [standsIn, mayor] = ['Vita Vikarholm', 'Bo Borgmester'];
  await aMember(database, council, { name: standsIn });
  accounts.set('mayor', await aMember(database, council, { name: mayor, office: 'chair' }));
  const member = await aMember(database, committee, { name: 'Merete Medlem' });
  accounts.set('member', member);
  for (const office of ['chair', 'vice-chair'] as const)
    accounts.set(office, await aMember(database, committee, { name: `Frede ${office}`, office }));
  accounts.set(
    'substitute',
    await aMember(database, committee, {
      ...{ name: standsIn, office: 'substitute', substituteFor: member.seat },
      ...{ ground: 'health', from: '2026-04-01', until: '2026-06-30' },
    }),
  );
  accounts.set(
    'member of another committee',
    await aMember(database, other, { name: 'Anders Andet' }),
  );
  const commandLine = contextOn(database);
  const { id: body } = await storesOn(database.db).organizations.body('Prøvestrup Kommune');
  return {
    ...{ body, committee, other, council, member, commandLine },
    as: async (who) => {
      const account = accounts.get(who);
      if (account) return contextOfAccount(database, account);
      return who === 'the command line' ? commandLine : contextOn(database, everybody);
    },
  };
}
