import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { openSourceFile } from '#adapters/import/intake/open-source.ts';
import { readMinutes } from '#adapters/import/registry.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { words } from '#domain/text/words.ts';
import { intakeRefusedText } from '#ui/text/intake-refused.ts';
import { outcomeWord } from '#ui/text/outcome.ts';
import type { Console, ExitStatus } from './command.ts';

type Row = readonly string[];

const heads: Row = [
  ...['Fil', 'Læser', 'Punkter', 'Beslutninger', 'Afbud', 'Bilag', 'Advarsler', 'Ord uden plads'],
  'Udfald',
];
const isNumber = (column: number): boolean => column >= 2 && column <= 7;

async function filesUnder(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, 'da'));
}

/** "Godkendt 3, Udsat 1", the most frequent first. */
function listOutcomes({ items }: ParsedMinutes): string {
  const count = new Map<string, number>();
  for (const { outcome, released } of items.flatMap(({ decisions }) => decisions)) {
    const word = released ? outcomeWord[outcome] : 'Ikke frigivet';
    count.set(word, (count.get(word) ?? 0) + 1);
  }
  return [...count]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'da'))
    .map(([word, times]) => `${word} ${times}`)
    .join(', ');
}

const unplaced = new Set(['unplaced-words', 'words-without-place']);

function rowOf(name: string, parsed: ParsedMinutes): Row {
  const { items, meeting, warnings } = parsed;
  const sum = (count: (item: ParsedMinutes['items'][number]) => number): number =>
    items.reduce((total, item) => total + count(item), 0);
  const lost = warnings
    .filter(({ code }) => unplaced.has(code))
    .reduce((total, { near }) => total + words(near ?? '').length, 0);
  return [
    name,
    parsed.reader,
    String(items.length),
    String(sum(({ decisions }) => decisions.length)),
    String(sum(({ absences }) => absences.length) + meeting.absentees.length),
    String(sum(({ attachments }) => attachments.length)),
    String(warnings.length),
    String(lost),
    listOutcomes(parsed),
  ];
}

function layOut(rows: readonly Row[]): string {
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * One line about each file, and each document in a zip file: which reader, how many items, decisions, absences,
 * attachments and warnings, how many words without a place, and the outcomes. Refused files are named behind it.
 * @returns 1 where a file was refused
 */
export async function printReaderTable(
  paths: readonly string[],
  console: Console,
): Promise<ExitStatus> {
  const rows: Row[] = [heads];
  const refused: string[] = [];
  for (const path of paths)
    for (const file of await filesUnder(path)) {
      const opened = await openSourceFile(file);
      if (!opened.ok) refused.push(intakeRefusedText(opened.error));
      else
        for (const source of opened.value)
          rows.push(rowOf(join(dirname(relative(path, file)), source.name), readMinutes(source)));
    }
  console.out(layOut(rows));
  if (refused.length > 0) console.err(`\nAfvist:\n${refused.join('\n')}`);
  return refused.length > 0 ? 1 : 0;
}
