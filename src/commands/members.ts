import { enterSeat, endSeat, type KeepMembersRefused } from '#application/access/keep-members.ts';
import { substitutionRulesOn } from '#application/access/substitution-rules.ts';
import { voteOn } from '#application/access/view-members.ts';
import type { Context } from '#application/ports.ts';
import type { Organization } from '#application/recognition/organization-store.ts';
import type { RegisteredSeat } from '#domain/access/registered-seat.ts';
import { isValidOn } from '#domain/access/validity.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { personKey } from '#domain/organization/person-name.ts';
import { isDate as isDay } from '#domain/text/calendar.ts';
import { membersCommandText as text } from '#ui/text/members-command.ts';
import { membersText } from '#ui/text/members.ts';
import { roleText } from '#ui/text/workspace.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag members ["UDVALG"] [--json]
raadslag members add "UDVALG" "NAVN" --from DATO [--until DATO] [--office chair|vice-chair|member] [--party PARTI]
raadslag members end "UDVALG" "NAVN" DATO
raadslag members voters "UDVALG" DATO [--json]

Viser og passer medlemsregisteret: hvem der sidder i udvalgene, og hvornår. Kun det afgør, hvem der må stemme.
DATO er en dag som 2026-01-31; den sidste dag regnes med. Uden --until gælder pladsen indtil videre.
end afslutter den plads, personen har den dag. Stedfortrædere indtastes i arbejdsrummet.`;

type Options = {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly office?: string | undefined;
  readonly party?: string | undefined;
  readonly json: boolean;
};

const offices = ['chair', 'vice-chair', 'member'] as const;
const words = membersText.da;

async function committees({ stores }: Context): Promise<readonly Organization[]> {
  const all: Organization[] = [];
  for (const { id } of await stores.organizations.bodies())
    all.push(...(await stores.organizations.ofBody(id)));
  return all;
}

/** A committee by any of its names; null where there is none. */
async function findCommittee(context: Context, name: string): Promise<Organization | null> {
  const key = readOrganizationName(name)?.key;
  const known = await committees(context);
  const found = known.find((one) => one.key === key);
  return known.find(({ id }) => id === found?.leader) ?? null;
}

function printSeat({ name, office, party, from, until }: RegisteredSeat): string {
  const period = until === null ? text.since(from) : words.period(from, until);
  return [name, roleText.da[office], ...(party === null ? [] : [party]), period].join('  ');
}

async function list(
  context: Context,
  name: string | undefined,
  { json }: Options,
  console: Console,
): Promise<ExitStatus> {
  const one = name === undefined ? null : await findCommittee(context, name);
  if (name !== undefined && one === null) return tell(console, text.noCommittee(name));
  const asked =
    one === null
      ? (await committees(context)).filter(({ id, leader, meets }) => id === leader && meets)
      : [one];
  const listed: { readonly committee: string; readonly seats: readonly RegisteredSeat[] }[] = [];
  for (const committee of asked)
    listed.push({
      committee: committee.name,
      seats: await context.stores.seats.ofCommittee(committee.id),
    });
  if (json) {
    console.out(JSON.stringify(listed, null, 2));
    return 0;
  }
  for (const { committee, seats } of listed.filter((of) => one !== null || of.seats.length > 0)) {
    console.out(committee);
    for (const seat of seats) console.out(`  ${printSeat(seat)}`);
  }
  if (listed.every(({ seats }) => seats.length === 0)) console.out(text.none);
  return 0;
}

async function add(
  context: Context,
  { id: committee }: Organization,
  name: string,
  options: Options,
  console: Console,
): Promise<ExitStatus> {
  const { from = '', office: wanted = 'member' } = options;
  const [until, party] = [options.until ?? null, options.party ?? null];
  const office = offices.find((one) => one === wanted);
  if (office === undefined) return tell(console, text.noOffice(wanted));
  for (const date of until === null ? [from] : [from, until])
    if (!isDay(date)) return tell(console, text.noDate(date));
  const done = await enterSeat(context, { committee, name, party, office, from, until });
  return done.ok ? 0 : refuse(console, done.error);
}

async function end(
  context: Context,
  { id: committee }: Organization,
  name: string,
  until: string,
  console: Console,
): Promise<ExitStatus> {
  if (!isDay(until)) return tell(console, text.noDate(until));
  const key = personKey(name);
  const seat = (await context.stores.seats.ofCommittee(committee)).find(
    (one) => personKey(one.name) === key && isValidOn(one, until),
  );
  if (seat === undefined) return tell(console, text.noSeat(name, until));
  const done = await endSeat(context, { seat: seat.id, until });
  return done.ok ? 0 : refuse(console, done.error);
}

async function voters(
  { stores }: Context,
  { id: committee }: Organization,
  date: string,
  { json }: Options,
  console: Console,
): Promise<ExitStatus> {
  if (!isDay(date)) return tell(console, text.noDate(date));
  const seats = await stores.seats.ofCommittee(committee);
  const vote = voteOn(seats, date, await substitutionRulesOn(stores, committee, date));
  if (json) console.out(JSON.stringify(vote, null, 2));
  else if (vote.voters.length === 0) console.out(words.nobodyVotes);
  else
    for (const { name, office, standsInFor } of vote.voters)
      console.out(
        `${name}  ${standsInFor === null ? roleText.da[office] : words.insteadOf(standsInFor)}`,
      );
  return 0;
}

function tell(console: Console, said: string): ExitStatus {
  console.err(said);
  return 1;
}

function refuse(console: Console, refused: KeepMembersRefused): ExitStatus {
  if (refused.type !== 'faults') return tell(console, words.refused[refused.type]);
  return tell(console, refused.faults.map((fault) => words.faults[fault]).join('\n'));
}

/** `raadslag members`: the register of members. */
export const command: Command = {
  name: 'members',
  summary: 'Viser og passer medlemsregisteret, og hvem der må stemme på en dag',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, {
      ...{ from: 'text', until: 'text', office: 'text', party: 'text', json: 'flag' },
    } as const);
    if (!read.ok) return refuseUse(command, console, read.error);
    const { options } = read.value;
    const [verb, name = '', ...rest] = read.value.words;
    const wanted = new Map([['add', 1], ['end', 2], ['voters', 1]]); // prettier-ignore
    if (verb === undefined || !wanted.has(verb)) {
      if (read.value.words.length > 1) return refuseUse(command, console, text.wrongUse);
      return withArchive(console, ({ context }) => list(context, verb, options, console));
    }
    const isWhole = rest.length === wanted.get(verb) && (verb !== 'add' || options.from);
    if (!isWhole) return refuseUse(command, console, text.wrongUse);
    return withArchive(console, async ({ context }) => {
      const committee = await findCommittee(context, name);
      if (committee === null) return tell(console, text.noCommittee(name));
      const [first = '', second = ''] = rest;
      if (verb === 'add') return add(context, committee, first, options, console);
      if (verb === 'end') return end(context, committee, first, second, console);
      return voters(context, committee, first, options, console);
    });
  },
};
