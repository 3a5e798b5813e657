import { availableParallelism } from 'node:os';
import process from 'node:process';
import { clamd } from '#adapters/extraction/clamd.ts';
import { fileReader } from '#adapters/extraction/file-reader.ts';
import type { FileFinding } from '#application/attachment/file-finding.ts';
import type { FileReading } from '#application/attachment/file-reading.ts';
import { findingKindText } from '#ui/text/finding.ts';
import { filePartName, unreadableText } from '#ui/text/file-reading.ts';
import { fileRefusedText } from '#ui/text/file-refused.ts';
import { intakeRefusedText } from '#ui/text/intake-refused.ts';
import { readSettings } from '../server/settings.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse } from './open-archive.ts';
import { progressBar } from './progress-bar.ts';
import { readArgs } from './read-args.ts';
import { listScanFiles, scanFiles, type ScannedFile } from './scan-files.ts';

const usage = `raadslag scan FIL|MAPPE… [--format text|json]

Ser efter personoplysninger i filer, før de vedhæftes eller udgives: CPR-numre, adresser, telefonnumre og e-mailadresser.
Der ses også efter, hvor man let overser dem: kommentarer, sporede ændringer, skjult tekst, skjulte ark, egenskaber og
filer i filer. Læser PDF, Word, Excel, PowerPoint, OpenDocument, e-mail, HTML, tekst, billeder og zip-filer med dem.
Intet gemmes, og intet af det fundne skrives ud.

  --format text   en tabel (som uden tilvalget)
  --format json   {files: [{file, findings: [{kind, certainty, place, masked}], accessibility, unread?, refused?}]}

Slutter med 0, når intet er fundet, 1, når noget er fundet, eller noget ikke kunne ses efter, og 2 ved forkert brug.`;

const unknown: FileReading['accessibility'] = { tagged: null, language: null, textLayer: null };

const refusedText = ({ file, scanned }: ScannedFile): string | null => {
  if (scanned.ok) return null;
  const { error } = scanned;
  switch (error.kind) {
    case 'file-not-found':
    case 'not-a-file':
    case 'file-unreadable':
      return intakeRefusedText({ file, entry: null, fault: error });
    default:
      return fileRefusedText(file, error);
  }
};

const asJson = ({ file, scanned }: ScannedFile): object => ({
  file,
  findings: scanned.ok
    ? scanned.value.findings.map(({ kind, certainty, place, masked }) => ({
        kind,
        certainty,
        place: {
          line: place.line,
          ...(place.page === undefined ? {} : { page: place.page }),
          part: place.part,
        },
        masked,
      }))
    : [],
  accessibility: scanned.ok ? scanned.value.accessibility : unknown,
  // What nobody has looked in is not clean.
  ...(scanned.ok && scanned.value.unreadable.length > 0
    ? { unread: scanned.value.unreadable.map((one) => unreadableText.da(one)) }
    : {}),
  ...(scanned.ok
    ? {}
    : { refused: { kind: scanned.error.kind, text: refusedText({ file, scanned }) } }),
});

const certaintyName = { high: 'sikkert', low: 'måske' };

const placeText = ({ place: { page, line, part, label } }: FileFinding): string =>
  [
    page === undefined ? null : `side ${page}`,
    `linje ${line}`,
    part === 'text' ? null : filePartName.da[part],
    label,
  ]
    .filter((piece) => piece !== null && piece !== undefined)
    .join(', ');

function accessibilityText({ accessibility }: FileReading): string {
  const { tagged, language, textLayer } = accessibility;
  const faults = [
    textLayer === false ? 'ingen tekst' : null,
    tagged === false ? 'ingen opmærkning' : null,
    language === null && tagged !== null ? 'intet sprog angivet' : null,
  ].filter((fault) => fault !== null);
  return faults.length === 0 ? '' : ` (tilgængelighed: ${faults.join(', ')})`;
}

function printText({ file, scanned }: ScannedFile, console: Console): void {
  if (!scanned.ok) return;
  const { findings, unreadable } = scanned.value;
  const counted = findings.length === 1 ? '1 fund' : `${findings.length} fund`;
  const said =
    findings.length > 0
      ? counted
      : unreadable.length > 0
        ? 'ikke alt kunne ses efter'
        : 'intet fundet';
  console.out(`${file}: ${said}${accessibilityText(scanned.value)}`);
  for (const finding of findings)
    console.out(
      `  ${findingKindText(finding.kind).padEnd(15)}${certaintyName[finding.certainty].padEnd(9)}${finding.masked.padEnd(24)}${placeText(finding)}`,
    );
  for (const one of unreadable) console.out(`  ${unreadableText.da(one)}`);
}

const isClean = ({ scanned }: ScannedFile): boolean =>
  scanned.ok && scanned.value.findings.length === 0 && scanned.value.unreadable.length === 0;

async function scanAll(
  paths: readonly string[],
  isJson: boolean,
  console: Console,
): Promise<ExitStatus> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    const { setting, value, reason } = settings.error;
    console.err(`Indstillingen ${setting}="${value}" ${reason}.`);
    return 2;
  }
  const parallel = Math.min(availableParallelism(), 4);
  const address = settings.value.clamd;
  const reader = fileReader({ parallel, ...(address ? { scanner: clamd(address) } : {}) });
  const bar = progressBar(console.terminal);
  const files = await listScanFiles(paths);
  const json: object[] = [];
  let status: ExitStatus = 0;
  let done = 0;
  try {
    bar.show(done, files.length);
    for await (const scanned of scanFiles(files, reader, parallel + 1)) {
      bar.clear();
      const refused = refusedText(scanned);
      if (refused !== null) console.err(refused);
      if (isJson) json.push(asJson(scanned));
      else printText(scanned, console);
      if (!isClean(scanned)) status = 1;
      done += 1;
      bar.show(done, files.length);
    }
  } finally {
    bar.clear();
    await reader.close();
  }
  if (isJson) console.out(JSON.stringify({ files: json }, null, 2));
  return status;
}

/** `raadslag scan`: what personal data is in files, hidden parts included, before anybody publishes them. */
export const command: Command = {
  name: 'scan',
  summary: 'Ser efter personoplysninger i filer, også hvor de er skjult',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { format: 'text' });
    if (!read.ok) return refuseUse({ usage }, console, read.error);
    const { words, options } = read.value;
    const format = options.format ?? 'text';
    if (format !== 'text' && format !== 'json')
      return refuseUse({ usage }, console, `Formatet "${format}" findes ikke: text eller json.`);
    if (words.length === 0) return refuseUse({ usage }, console, 'Angiv en fil eller en mappe.');
    return scanAll(words, format === 'json', console);
  },
};
