import { openSourceFile } from '#adapters/import/intake/open-source.ts';
import { readMinutes } from '#adapters/import/registry.ts';
import { intakeRefusedText } from '#ui/text/intake-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { printReaderTable } from './parse-table.ts';

const usage = `raadslag parse FIL [--pretty]
raadslag parse --table FIL|MAPPE…

Læser en dagsorden eller et referat og skriver det som ét JSON-dokument.
Der læses PDF, HTML, XML, JSON, ren tekst og zip-filer med dem.

  --pretty  JSON med linjeskift og indrykning
  --table   én linje om hver fil i stedet for JSON: læser, punkter, beslutninger, udfald,
            afbud, bilag, advarsler og ord uden plads; mapper gennemgås til bunds

Slutter med 0, når alt er læst, 1, når en fil er afvist, og 2 ved forkert brug.`;

const options = new Set(['--pretty', '--table']);

function refuseUse(console: Console, reason: string): ExitStatus {
  console.err(`${reason}\n\n${usage}`);
  return 2;
}

async function printDocument(
  path: string,
  isPretty: boolean,
  console: Console,
): Promise<ExitStatus> {
  const opened = await openSourceFile(path);
  if (!opened.ok) {
    console.err(intakeRefusedText(opened.error));
    return 1;
  }
  const [source, ...others] = opened.value;
  if (source === undefined || others.length > 0) {
    const names = opened.value.map(({ name }) => `  ${name}`).join('\n');
    console.err(
      `${path}: Zip-filen holder ${opened.value.length} dokumenter. Pak den ud, og læs dem et ad gangen, eller brug --table.\n${names}`,
    );
    return 1;
  }
  console.out(JSON.stringify(readMinutes(source), null, isPretty ? 2 : undefined));
  return 0;
}

/** `raadslag parse`: what a reader makes of a file, as JSON by the published schema or as a table. */
export const command: Command = {
  name: 'parse',
  summary: 'Læser et referat eller en dagsorden og skriver det som JSON',
  usage,
  run: async (args, console) => {
    const unknown = args.find((arg) => arg.startsWith('-') && !options.has(arg));
    if (unknown !== undefined) return refuseUse(console, `Tilvalget "${unknown}" findes ikke.`);
    const paths = args.filter((arg) => !arg.startsWith('-'));
    const [path, ...others] = paths;
    if (path === undefined) return refuseUse(console, 'Angiv en fil.');
    if (args.includes('--table')) return printReaderTable(paths, console);
    if (others.length > 0)
      return refuseUse(console, 'Der skrives ét JSON-dokument. Angiv én fil, eller brug --table.');
    return printDocument(path, args.includes('--pretty'), console);
  },
};
