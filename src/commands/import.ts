import path from 'node:path';
import process from 'node:process';
import { readerPool } from '#adapters/import/reader-pool.ts';
import type { FileDone, ImportOptions, Renaming } from '#application/import/import-report.ts';
import { runImport } from '#application/import/run-import.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { findFiles } from './find-files.ts';
import { fileDoneText } from './import-report-text.ts';
import { withArchive } from './open-archive.ts';
import { readArguments } from './read-arguments.ts';

const usage = `raadslag import FIL|MAPPE… [--publish] [--accept-findings GRUND] [--body NAVN]
                [--committee "TIDLIGERE=NUVÆRENDE"]… [--format json]

Læser dagsordener og referater ind i arkivet. Det samme dokument igen ændrer intet; et rettet bliver en
ny udgave. Bliver importen afbrudt, fortsætter det samme kald, hvor den slap.

  --publish                offentliggør det, der er fri for personoplysninger
  --accept-findings GRUND  med --publish: offentliggør også det, der er fundet personoplysninger i; grunden
                           står i journalen
  --body NAVN              kommunens navn, når det ikke står i dokumenterne
  --committee "A=B"        udvalget A hedder nu B: de er ét udvalg; kan gentages
  --format json            rapporten som JSON

Slutter med 0, når alt er læst ind, 1, når noget er afvist eller holdt tilbage, og 2 ved forkert brug.`;

const options = {
  publish: { type: 'boolean', default: false },
  'accept-findings': { type: 'string' },
  body: { type: 'string' },
  committee: { type: 'string', multiple: true },
  format: { type: 'string' },
} as const;

/** `raadslag import`: documents become meetings, items, decisions and matters. */
export const command: Command = {
  name: 'import',
  summary: 'Læser dagsordener og referater ind i arkivet',
  usage,
  run: async (args, console) => {
    const read = readArguments(args, options);
    const refuse = (reason: string): ExitStatus => {
      console.err(`${reason}\n\n${usage}`);
      return 2;
    };
    if (!read.ok) return refuse(read.error);
    const { values, positionals } = read.value;
    const format = values.format ?? 'text';
    if (positionals.length === 0) return refuse('Angiv mindst én fil eller mappe.');
    if (format !== 'text' && format !== 'json') return refuse('--format er text eller json.');
    const acceptFindings = values['accept-findings']?.trim() ?? null;
    if (acceptFindings === '') return refuse('--accept-findings skal have en grund.');
    if (acceptFindings !== null && !values.publish)
      return refuse('--accept-findings hører til --publish.');
    const committees: Renaming[] = [];
    for (const text of values.committee ?? []) {
      const [former, present, ...rest] = text.split('=').map((name) => name.trim());
      if (!former || !present || rest.length > 0)
        return refuse(`--committee "${text}" skal have formen "TIDLIGERE=NUVÆRENDE".`);
      committees.push({ former, present });
    }
    return importFiles(console, format, {
      paths: positionals.map((one) => path.resolve(one)),
      publish: values.publish,
      acceptFindings,
      body: values.body?.trim() || null,
      committees,
    });
  },
};

function importFiles(
  console: Console,
  format: 'text' | 'json',
  importOptions: ImportOptions,
): Promise<ExitStatus> {
  return withArchive(console, async ({ context }) => {
    const files = await findFiles(importOptions.paths);
    const reader = readerPool();
    try {
      let done = 0;
      const report = await runImport(context, {
        files,
        options: importOptions,
        reader,
        onDone: (file) => {
          done += 1;
          if (format === 'text') console.out(fileDoneText(file));
          if (console.terminal) drawProgress(done, files.length);
        },
      });
      if (console.terminal) process.stderr.write('\r\u001b[K');
      if (format === 'json') console.out(JSON.stringify(report));
      else console.out(summary(report.files, report.id));
      return report.files.every(isClean) ? 0 : 1;
    } finally {
      await reader.close();
    }
  });
}

/** Nothing of it was refused, and nothing waits for somebody. */
const isClean = ({ report }: FileDone): boolean =>
  report.status !== 'refused' &&
  report.documents.every(
    ({ openFindings, publication }) =>
      openFindings === 0 && (publication.status !== 'published' || publication.held === 0),
  );

function summary(files: readonly FileDone[], id: string): string {
  const of = (status: FileDone['report']['status']): number =>
    files.filter(({ report }) => report.status === status).length;
  return `\n${of('imported')} indlæst, ${of('unchanged')} uændret, ${of('refused')} afvist. Fortryd med: raadslag imports undo ${id}`;
}

const barWidth = 30;
function drawProgress(done: number, all: number): void {
  const full = Math.round((done / all) * barWidth);
  process.stderr.write(
    `\r\u001b[K[${'█'.repeat(full)}${'·'.repeat(barWidth - full)}] ${done} af ${all}`,
  );
}
