import type { Context } from '#application/ports.ts';
import { makeRuling } from '#application/recognition/make-ruling.ts';
import type { PersonRow } from '#application/recognition/person-store.ts';
import { personKey, printTerm } from '#domain/organization/person-name.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';
import { tellRuling } from './tell-ruling.ts';

const usage = `raadslag people "NAVN"
raadslag people join "NAVN" "NAVN" [--reason GRUND]
raadslag people split "NAVN" ÅR [--reason GRUND]

En person er et navn i valgperioder, der følger efter hinanden. Kommer navnet igen efter en hel periode, kan det være en
anden; det er to, indtil nogen siger andet. Med join er navnene den samme (også et nyt efternavn, eller det samme navn i
alle perioder: skriv det to gange). Med split er navnet i den valgperiode, ÅR ligger i, en person for sig.

Det kan fortrydes: raadslag rulings.`;

async function named({ stores }: Context, name: string): Promise<readonly PersonRow[]> {
  const key = personKey(name);
  const found: PersonRow[] = [];
  if (key !== null)
    for (const body of await stores.organizations.bodies())
      found.push(...(await stores.people.named(body.id, [key])));
  return found;
}

async function list(context: Context, name: string, console: Console): Promise<ExitStatus> {
  const people = Map.groupBy(await named(context, name), ({ leader }) => leader);
  if (people.size === 0) console.out(`Ingen hedder "${name}" i dokumenterne.`);
  for (const terms of people.values())
    console.out(
      `${terms[0]?.name ?? name}  ${terms.map(({ term }) => printTerm(term)).join(', ')}`,
    );
  return people.size === 0 ? 1 : 0;
}

async function rule(
  context: Context,
  kind: 'join' | 'split',
  people: readonly PersonRow[],
  reason: string | null,
  console: Console,
): Promise<ExitStatus> {
  if (people.length === 0) {
    console.err(archiveRefused['not-found']);
    return 1;
  }
  const members = [...new Set(people.map(({ id }) => id))];
  const made = await makeRuling(context, { about: 'person', kind, members, reason });
  return tellRuling(context, made, console);
}

/** `raadslag people`: who is one person, and who are two. */
export const command: Command = {
  name: 'people',
  summary: 'Afgør, hvem der er én person, og hvem der er to',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { reason: 'text' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const reason = options.reason ?? null;
    const [verb, first, second, ...more] = words;
    if (verb !== undefined && first === undefined)
      return withArchive(console, ({ context }) => list(context, verb, console));
    if (first === undefined || second === undefined || more.length > 0)
      return refuseUse(command, console, 'Nævn personen i anførselstegn.');
    if (verb === 'join')
      return withArchive(console, async ({ context }) => {
        const both = [await named(context, first), await named(context, second)];
        const found = both.some((rows) => rows.length === 0) ? [] : both.flat();
        return rule(context, 'join', found, reason, console);
      });
    if (verb !== 'split' || !/^\d{4}$/.test(second))
      return refuseUse(command, console, 'Skriv join og to navne, eller split, et navn og et år.');
    return withArchive(console, async ({ context }) => {
      const year = Number(second);
      const rows = (await named(context, first)).filter(
        ({ term }) => year >= term && year < term + 4,
      );
      return rule(context, 'split', rows, reason, console);
    });
  },
};
