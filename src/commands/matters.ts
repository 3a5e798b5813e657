import type { Context } from '#application/ports.ts';
import { listMatterQuestions } from '#application/recognition/list-matters.ts';
import { makeRuling, type RulingAsked } from '#application/recognition/make-ruling.ts';
import { splitItems } from '#application/recognition/split-items.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { findMatter, findMatters, matterText, type NamedMatter } from './name-matter.ts';
import { findItem } from './name-meeting.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';
import { undoNamed } from './rulings.ts';
import { tellRuling } from './tell-ruling.ts';

const usage = `raadslag matters --questions [--format json]
raadslag matters SAGSNUMMER
raadslag matters join SAG SAG… [--reason GRUND]
raadslag matters split SAG… [--reason GRUND]
raadslag matters split PUNKT… [--reason GRUND]
raadslag matters undo NUMMER

En sag er et sagsnummer gennem alle udvalg. Står der under ét nummer overskrifter, som ikke handler om det samme, er
det flere sager, indtil nogen siger andet. En sag nævnes ved sit nummer, og hvor der er flere under det, ved nummer og
plads: 22-001317#2.

  --questions   numre, der kan være én sag eller flere, og som ingen har taget stilling til
  join          sagerne er én
  split         hver af sagerne er sin egen; punkter, der nævnes (/moeder/…/punkter/7), bliver en sag for sig
  --reason      hvorfor; det står i journalen

  undo          tager en afgørelse tilbage; numrene står i raadslag rulings`;

async function listQuestions(
  context: Context,
  isJson: boolean,
  console: Console,
): Promise<ExitStatus> {
  const bodies = await context.stores.organizations.bodies();
  const questions = (
    await Promise.all(bodies.map((body) => listMatterQuestions(context.stores, body)))
  ).flat();
  if (isJson) console.out(JSON.stringify(questions, null, 2));
  else if (questions.length === 0) console.out('Der er ingen spørgsmål.');
  else
    for (const { caseNumber } of questions) console.out(`${await listing(context, caseNumber)}\n`);
  return questions.length === 0 ? 0 : 1;
}

const listing = async (context: Context, caseNumber: string): Promise<string> =>
  (await findMatters(context, caseNumber))
    .map(({ name, matter }) => matterText(name, matter))
    .join('\n');

async function listNumber(
  context: Context,
  caseNumber: string,
  console: Console,
): Promise<ExitStatus> {
  const text = await listing(context, caseNumber);
  console.out(text === '' ? `Der er ingen sag ${caseNumber}.` : text);
  return text === '' ? 1 : 0;
}

/** Matters as they are named; of one that is not there, or could be several, its name. */
async function findAll(
  context: Context,
  names: readonly string[],
): Promise<readonly NamedMatter[] | string> {
  const found: NamedMatter[] = [];
  for (const name of names) {
    const one = await findMatter(context, name);
    if (!one) return name;
    found.push(one);
  }
  return found;
}

async function rule(
  context: Context,
  kind: 'join' | 'split',
  names: readonly string[],
  reason: string | null,
  console: Console,
): Promise<ExitStatus> {
  const items = await Promise.all(names.map((name) => findItem(context, name)));
  const named = items.flatMap((item) => item ?? []);
  if (kind === 'split' && named.length === names.length) {
    const made = await splitItems(context, { items: named.map(({ id }) => id), reason });
    return tellRuling(context, made, console);
  }
  const matters = kind === 'split' ? await expand(context, names) : await findAll(context, names);
  if (typeof matters === 'string') {
    console.err(
      `${matters}: ${archiveRefused['not-found']} Er der flere under nummeret, nævn pladsen.`,
    );
    return 1;
  }
  const asked: RulingAsked[] =
    kind === 'join'
      ? [
          {
            about: 'matter',
            kind,
            members: matters.flatMap(({ matter }) => matter.members),
            reason,
          },
        ]
      : matters.map(({ matter }) => ({ about: 'matter', kind, members: matter.members, reason }));
  let status: ExitStatus = 0;
  for (const one of asked)
    if ((await tellRuling(context, await makeRuling(context, one), console)) !== 0) status = 1;
  return status;
}

/** For a split a number alone means everything under it: each is a matter of its own. */
async function expand(
  context: Context,
  names: readonly string[],
): Promise<readonly NamedMatter[] | string> {
  const all: string[] = [];
  for (const name of names) {
    const under = name.includes('#') ? [] : await findMatters(context, name);
    all.push(...(under.length === 0 ? [name] : under.map((one) => one.name)));
  }
  return findAll(context, all);
}

/** `raadslag matters`: what is one matter, and what is several. */
export const command: Command = {
  name: 'matters',
  summary: 'Viser sagsnumre, der kan være én sag eller flere, og afgør det',
  usage,
  run: async (args, console) => {
    const known = { questions: 'flag', reason: 'text', format: 'text' } as const;
    const read = readArgs(args, known);
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const { questions, reason, format = 'text' } = options;
    const [verb, ...named] = words;
    if (format !== 'text' && format !== 'json')
      return refuseUse(command, console, '--format skal være text eller json.');
    if (questions && words.length === 0)
      return withArchive(console, ({ context }) =>
        listQuestions(context, format === 'json', console),
      );
    if (verb === undefined || questions)
      return refuseUse(command, console, 'Skriv --questions eller et sagsnummer.');
    const [first, ...more] = named;
    if (verb === 'undo' && first !== undefined && more.length === 0)
      return withArchive(console, ({ context }) => undoNamed(context, first, console));
    if (verb !== 'join' && verb !== 'split')
      return named.length > 0
        ? refuseUse(command, console, `"${verb}" er hverken join eller split.`)
        : withArchive(console, ({ context }) => listNumber(context, verb, console));
    if (named.length < (verb === 'join' ? 2 : 1))
      return refuseUse(command, console, 'Nævn de sager, det drejer sig om.');
    return withArchive(console, ({ context }) =>
      rule(context, verb, named, reason ?? null, console),
    );
  },
};
