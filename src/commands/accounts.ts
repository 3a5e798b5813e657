import { randomBytes } from 'node:crypto';
import { credentials } from '#adapters/identity/credentials.ts';
import type { Account } from '#application/access/account-store.ts';
import {
  addAccount,
  closeAccount,
  grantRole,
  resetPassword,
  resetSecondFactor,
} from '#application/access/keep-accounts.ts';
import type { Context } from '#application/ports.ts';
import { grantedRoles } from '#domain/access/actor.ts';
import { keeperOfAccounts } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { accountsRefused, accountsText as text } from '#ui/text/accounts.ts';
import { roleText } from '#ui/text/workspace.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag accounts
raadslag accounts add "NAVN" E-MAIL [--role ROLLE] [--committee "UDVALG"] [--body "KOMMUNE"] [--break-glass]
raadslag accounts grant E-MAIL ROLLE [--committee "UDVALG"] [--from DATO] [--until DATO]
raadslag accounts password E-MAIL
raadslag accounts reset-second-factor E-MAIL
raadslag accounts close E-MAIL

Viser og passer de konti, man kan logge ind med. Den første administrator på en ny database:

  raadslag accounts add "Navn Navnesen" navn@kommune.dk --role administrator --break-glass

Adgangskoden vises én gang. Uden --committee gælder en rolle i alle udvalg. En konto med --break-glass kan logge ind
med adgangskode, også hvor kommunens eget login ellers er det eneste; hver gang står i journalen. Der er højst én i
hver kommune, den er administrator, og dens adgangskode fornyes kun her.
Roller: ${grantedRoles.join(', ')}.`;

const newPassword = (): string => randomBytes(15).toString('base64url');

async function list({ stores }: Context, console: Console): Promise<ExitStatus> {
  const accounts = await stores.accounts.list();
  const withSecondFactor = await stores.secondFactors.accounts();
  if (accounts.length === 0) console.out(text.none);
  for (const { id, name, email, status, isBreakGlass, isDemonstration } of accounts) {
    const grants = await stores.accounts.grantsOf(id);
    const roles = [...new Set(grants.map(({ role }) => roleText.da[role]))].join(', ');
    const marks = [
      ...(status === 'closed' ? [text.closed] : []),
      ...(withSecondFactor.has(id) ? [text.secondFactor] : []),
      ...(isBreakGlass ? [text.breakGlass] : []),
      ...(isDemonstration ? [text.demonstration] : []),
    ];
    console.out([email.padEnd(38), name, roles, ...marks].filter((part) => part !== '').join('  '));
  }
  return 0;
}

/** In the account's own municipality. */
async function findCommittee(
  { stores }: Context,
  account: Account['id'],
  name: string,
): Promise<OrganizationId | null> {
  const key = readOrganizationName(name)?.key;
  const holder = await stores.accounts.find(account);
  const own = holder === null ? [] : await stores.organizations.ofBody(holder.body);
  return own.find((one) => one.key === key)?.leader ?? null;
}

type Options = {
  readonly role?: string | undefined;
  readonly committee?: string | undefined;
  readonly body?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly 'break-glass': boolean;
};

async function grant(
  context: Context,
  account: Account['id'],
  roleName: string,
  { committee, ...dates }: Options,
  console: Console,
): Promise<ExitStatus> {
  const role = grantedRoles.find((one) => one === roleName);
  if (role === undefined) return tell(console, text.noRole(roleName));
  const [from, until] = [dates.from ?? null, dates.until ?? null];
  const where = committee === undefined ? null : await findCommittee(context, account, committee);
  if (committee !== undefined && where === null) return tell(console, text.noCommittee(committee));
  for (const date of [from, until])
    if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) return tell(console, text.noDate(date));
  const command = { account, role, committee: where, deputyFor: null, from, until };
  const done = await grantRole(context, command);
  return done.ok ? 0 : tell(console, accountsRefused[done.error.type]);
}

function tell(console: Console, said: string): ExitStatus {
  console.err(said);
  return 1;
}

async function add(
  context: Context,
  [name = '', email = '']: readonly string[],
  options: Options,
  console: Console,
): Promise<ExitStatus> {
  const { organizations } = context.stores;
  const [only, ...others] = await organizations.bodies();
  if (options.body === undefined && (only === undefined || others.length > 0))
    return tell(console, text.whichBody);
  const body = options.body === undefined ? only : await organizations.body(options.body);
  if (body === undefined) return tell(console, text.whichBody);
  const isBreakGlass = options['break-glass'];
  const { role, committee, from, until } = options;
  const isWhole = [committee, from, until].every((limit) => limit === undefined);
  if (isBreakGlass && (role !== keeperOfAccounts || !isWhole))
    return tell(console, accountsRefused['break-glass-role']);
  const password = newPassword();
  const added = await addAccount(context, credentials, {
    ...{ body: body.id, name, email, person: null, password },
    isBreakGlass,
  });
  if (!added.ok) return tell(console, accountsRefused[added.error.type]);
  console.out(text.added(email, password));
  return role === undefined || isBreakGlass
    ? 0
    : grant(context, added.value, role, options, console);
}

/** `raadslag accounts`: who can sign in; the first administrator is made here. */
export const command: Command = {
  name: 'accounts',
  summary: 'Viser og passer de konti, man kan logge ind med',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, {
      ...{ role: 'text', committee: 'text', body: 'text', from: 'text', until: 'text' },
      'break-glass': 'flag',
    } as const);
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const [verb, ...rest] = words;
    if (verb === undefined) return withArchive(console, ({ context }) => list(context, console));
    const wanted = { add: 2, grant: 2, password: 1, 'reset-second-factor': 1, close: 1 } as const;
    if (!(verb in wanted) || rest.length !== wanted[verb as keyof typeof wanted])
      return refuseUse(command, console, text.wrongUse);
    return withArchive(console, async ({ context }) => {
      if (verb === 'add') return add(context, rest, options, console);
      const [email = '', role = ''] = rest;
      const account = await context.stores.accounts.withEmail(email);
      if (account === null) return tell(console, text.noAccount(email));
      if (verb === 'grant') return grant(context, account.id, role, options, console);
      if (verb === 'close') {
        const closed = await closeAccount(context, { account: account.id });
        if (closed.ok) console.out(text.isClosed(email));
        return closed.ok ? 0 : tell(console, accountsRefused[closed.error.type]);
      }
      if (verb === 'reset-second-factor') {
        const reset = await resetSecondFactor(context, { account: account.id });
        if (reset.ok) console.out(text.isReset(email));
        return reset.ok ? 0 : tell(console, accountsRefused[reset.error.type]);
      }
      const password = newPassword();
      const reset = await resetPassword(context, credentials, { account: account.id, password });
      if (reset.ok) console.out(text.added(email, password));
      return reset.ok ? 0 : tell(console, accountsRefused[reset.error.type]);
    });
  },
};
