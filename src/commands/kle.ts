import { readFile, stat } from 'node:fs/promises';
import { readKleFile } from '#adapters/import/kle/read-kle-file.ts';
import { importKle } from '#application/paper/import-kle.ts';
import type { KleFault } from '#application/paper/kle-file.ts';
import { dayOf } from '#application/paper/paper-settings.ts';
import type { Context } from '#application/ports.ts';
import { kleCommandText as text } from '#ui/text/kle.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag kle import FIL [--force] [--json]
raadslag kle search "ORD" [--json]

Indlæser emneplanen (KLE), så sagernes emner kan vælges og ses efter. FIL er den XML-fil, kommunen får af KL (version 1.1
eller 2.0), eller en tabel (CSV) med overskrifterne nummer;titel og eventuelt fra;udgået;afløst af. Emneplanen følger ikke
med Rådslag; kommunen bringer selv sin.
Den nye emneplan træder i stedet for den gamle. Den samme fil igen ændrer ingenting, og er der fejl i filen, indlæses den slet
ikke. Er filen ældre end den, der er indlæst, siger kommandoen nej; --force indlæser den alligevel.
search finder emner på et nummer eller et ord.`;

const limit = 100 * 1024 * 1024;
const shown = 20;

function tellFaults(faults: readonly KleFault[], json: boolean, console: Console): ExitStatus {
  if (json) console.out(JSON.stringify({ status: 'refused', faults }, null, 2));
  for (const fault of faults.slice(0, shown)) console.err(text.fault(fault));
  if (faults.length > shown) console.err(text.more(faults.length - shown));
  console.err(text.nothingDone);
  return 1;
}

async function bringIn(
  path: string,
  { json, force }: { readonly json: boolean; readonly force: boolean },
  console: Console,
): Promise<ExitStatus> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > limit) {
    console.err(text.notReadable(path));
    return 1;
  }
  const read = readKleFile(await readFile(path));
  if (!read.ok) return tellFaults(read.error, json, console);
  return withArchive(console, async ({ context }) => {
    const done = await importKle(context, read.value, force);
    if (json)
      console.out(
        JSON.stringify(done.ok ? done.value : { status: 'refused', ...done.error }, null, 2),
      );
    if (!done.ok) {
      console.err(text.refused(done.error));
      return 1;
    }
    if (!json)
      console.out(done.value.status === 'unchanged' ? text.unchanged : text.imported(done.value));
    return 0;
  });
}

async function search(
  { stores, now }: Context,
  words: string,
  json: boolean,
  console: Console,
): Promise<ExitStatus> {
  const today = dayOf(now());
  const subjects = await stores.kle.search(words, today, 50);
  if (json) console.out(JSON.stringify(subjects, null, 2));
  else if ((await stores.kle.edition()) === null) console.err(text.noRegister);
  else if (subjects.length === 0) console.out(text.none);
  else
    for (const { number, title, until, replacedBy } of subjects) {
      const over = until !== null && until < today ? `  (${text.obsolete(replacedBy)})` : '';
      console.out(`${number}  ${title}${over}`);
    }
  return 0;
}

/** `raadslag kle`: the register of subjects. */
export const command: Command = {
  name: 'kle',
  summary: 'Indlæser emneplanen (KLE) og finder emner i den',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { json: 'flag', force: 'flag' } as const);
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const [verb, what, ...rest] = words;
    if (what === undefined || rest.length > 0) return refuseUse(command, console, text.wrongUse);
    if (verb === 'import') return bringIn(what, options, console);
    if (verb === 'search')
      return withArchive(console, ({ context }) => search(context, what, options.json, console));
    return refuseUse(command, console, text.wrongUse);
  },
};
