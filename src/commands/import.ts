import path from 'node:path';
import { readerPool } from '#adapters/import/reader-pool.ts';
import type { ImportOptions, Renaming } from '#application/import/import-report.ts';
import { runImport } from '#application/import/run-import.ts';
import type { Context } from '#application/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { fileDoneText, importDoneText, totalsOf } from '#ui/text/import-report.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { listFiles } from './list-files.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { progressBar } from './progress-bar.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag import FIL|MAPPE… [--publish] [tilvalg]

Lægger dagsordener og referater i arkivet: møder, punkter, sager, beslutninger, bilag og personer
genkendes på tværs af dokumenterne. Det samme dokument igen ændrer intet; et rettet bliver en ny udgave.
Mapper gennemgås til bunds. Afbrydes importen, fortsætter den samme kommando, hvor den slap.

  --publish                    udgiver det, der er fri for personoplysninger; resten holdes tilbage punkt for punkt
  --accept-findings GRUND      med --publish: udgiver også punkter med fund, med denne begrundelse
  --body NAVN                  kommunens navn; ellers læses det i dokumentet
  --committee "FØR=NU"         udvalget FØR hedder NU i dag, og de to er ét; kan skrives flere gange
  --format text|json           rapporten som tekst (det sædvanlige) eller som ét JSON-dokument

Slutter med 0, når alt er lagt ind, 1, når en fil er afvist eller et punkt holdt tilbage, og 2 ved forkert brug.`;

const known = {
  publish: 'flag',
  'accept-findings': 'text',
  body: 'text',
  committee: 'texts',
  format: 'text',
} as const;

type Asked = { readonly options: ImportOptions; readonly json: boolean };

function readCall(args: readonly string[]): Result<Asked, string> {
  const read = readArgs(args, known);
  if (!read.ok) return read;
  const { words, options } = read.value;
  if (words.length === 0) return err('Angiv en fil eller en mappe.');
  const { format = 'text', publish, body } = options;
  if (format !== 'text' && format !== 'json') return err('--format skal være text eller json.');
  const acceptFindings = options['accept-findings'] ?? null;
  if (acceptFindings !== null && !publish) return err('--accept-findings kræver --publish.');
  const committees: Renaming[] = [];
  for (const text of options.committee) {
    const [former = '', present = '', ...more] = text.split('=');
    if (more.length > 0 || !readOrganizationName(former) || !readOrganizationName(present))
      return err(`--committee "${text}" skal have formen "gammelt navn=nyt navn".`);
    committees.push({ former: former.trim(), present: present.trim() });
  }
  return ok({
    json: format === 'json',
    options: {
      paths: words.map((word) => path.resolve(word)),
      publish,
      acceptFindings,
      body: body ?? null,
      committees,
    },
  });
}

async function importInto(
  context: Context,
  { options, json }: Asked,
  console: Console,
): Promise<ExitStatus> {
  const files = await listFiles(options.paths);
  const bar = progressBar(console.terminal);
  const reader = readerPool();
  try {
    let done = 0;
    bar.show(done, files.length);
    const report = await runImport(context, {
      files,
      options,
      reader,
      onDone: (file) => {
        done += 1;
        bar.clear();
        (json ? console.err : console.out)(fileDoneText(file));
        bar.show(done, files.length);
      },
    });
    bar.clear();
    const totals = totalsOf(report);
    if (json) console.out(JSON.stringify({ ...report, totals }, null, 2));
    else console.out(`\n${importDoneText(totals)}`);
    return totals.refused > 0 || totals.held > 0 || (!options.publish && totals.openFindings > 0)
      ? 1
      : 0;
  } finally {
    await reader.close();
  }
}

/** `raadslag import`: documents go in whole. */
export const command: Command = {
  name: 'import',
  summary: 'Lægger dagsordener og referater i arkivet og udgiver dem',
  usage,
  run: async (args, console) => {
    const call = readCall(args);
    if (!call.ok) return refuseUse(command, console, call.error);
    return withArchive(console, ({ context }) => importInto(context, call.value, console));
  },
};
