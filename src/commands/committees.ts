import type { Context } from '#application/ports.ts';
import { makeRuling } from '#application/recognition/make-ruling.ts';
import { registerOf } from '#application/recognition/organization-register.ts';
import type { Organization } from '#application/recognition/organization-store.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';
import { tellRuling } from './tell-ruling.ts';

const usage = `raadslag committees
raadslag committees join "GAMMELT NAVN" "NYT NAVN" [--reason GRUND]
raadslag committees split "NAVN" [--reason GRUND]

Viser de udvalg, råd og andre, dokumenterne nævner. Et udvalg, der har skiftet navn, er ét gennem sine navne,
når nogen siger det: join. Siden får det sidst nævnte navn, og det gamle navns adresse fører derhen.

Det kan fortrydes: raadslag rulings.`;

async function list({ stores }: Context, console: Console): Promise<ExitStatus> {
  for (const body of await stores.organizations.bodies()) {
    const all = await stores.organizations.ofBody(body.id);
    const register = registerOf(all);
    console.out(body.name);
    for (const leader of all.filter(({ id, leader: of }) => id === of)) {
      const others = register.namesOf(leader).filter(({ id }) => id !== leader.id);
      const former = others.map(({ name }) => `"${name}"`).join(', ');
      const own = register.namesOf(leader).some(({ meets }) => meets) ? '' : '  (kun nævnt)';
      console.out(`  ${leader.name}${former === '' ? '' : `, også ${former}`}${own}`);
    }
  }
  return 0;
}

async function find({ stores }: Context, printed: string): Promise<Organization | null> {
  const key = readOrganizationName(printed)?.key;
  const found: Organization[] = [];
  for (const body of await stores.organizations.bodies())
    found.push(...(await stores.organizations.ofBody(body.id)).filter((one) => one.key === key));
  return found.length === 1 ? (found[0] ?? null) : null;
}

async function rule(
  context: Context,
  kind: 'join' | 'split',
  names: readonly string[],
  reason: string | null,
  console: Console,
): Promise<ExitStatus> {
  const found: Organization[] = [];
  for (const name of names) {
    const one = await find(context, name);
    if (!one) {
      console.err(`"${name}": ${archiveRefused['not-found']}`);
      return 1;
    }
    found.push(one);
  }
  const members = found.map(({ id }) => id);
  const made = await makeRuling(context, { about: 'organization', kind, members, reason });
  return tellRuling(context, made, console);
}

/** `raadslag committees`: one committee through its renamings. */
export const command: Command = {
  name: 'committees',
  summary: 'Viser udvalgene, og afgør, hvilke navne der er ét udvalg',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { reason: 'text' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const [verb, ...names] = words;
    if (verb === undefined) return withArchive(console, ({ context }) => list(context, console));
    if (verb !== 'join' && verb !== 'split')
      return refuseUse(command, console, `"${verb}" er hverken join eller split.`);
    if (verb === 'join' ? names.length < 2 : names.length !== 1)
      return refuseUse(command, console, 'Nævn de udvalg, det drejer sig om, i anførselstegn.');
    const reason = options.reason ?? null;
    return withArchive(console, ({ context }) => rule(context, verb, names, reason, console));
  },
};
