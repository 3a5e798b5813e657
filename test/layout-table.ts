import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openSourceFile } from '#adapters/import/intake/open-source.ts';
import { readMinutes } from '#adapters/import/registry.ts';
import type { ParsedItem, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { expectedLayouts, type ExpectedItem, type ExpectedLayout } from './layouts-expected.ts';

/** How much of one layout was read as a person reads it. */
export type LayoutRow = {
  readonly layout: string;
  readonly keptBack: boolean;
  readonly reader: string;
  readonly expected: number;
  readonly found: number;
  /** With the right number, case number and title. */
  readonly items: number;
  /** Decided or not, as printed. */
  readonly decisions: number;
  readonly outcomes: number;
  readonly dateIsRight: boolean;
  readonly absences: string;
};

/** Reads each transcription in a folder and holds it against what a person found there. */
export async function measureLayouts(folder: string): Promise<readonly LayoutRow[]> {
  const names = await readdir(folder);
  const rows: LayoutRow[] = [];
  for (const expected of expectedLayouts) {
    const name = names.find((one) => one.startsWith(`${expected.layout}-`));
    if (name === undefined) continue;
    const opened = await openSourceFile(path.join(folder, name));
    const source = opened.ok ? opened.value[0] : undefined;
    if (!source) throw new Error(`${name} cannot be opened`);
    rows.push(measure(expected, readMinutes(source)));
  }
  return rows;
}

function measure(expected: ExpectedLayout, parsed: ParsedMinutes): LayoutRow {
  const pairs = expected.items.map((wanted, index) => ({
    wanted,
    found:
      wanted.number === null
        ? parsed.items[index]
        : parsed.items.find(({ number }) => number === wanted.number),
  }));
  const right = (test: (wanted: ExpectedItem, found: ParsedItem) => boolean): number =>
    pairs.filter(({ wanted, found }) => found && test(wanted, found)).length;
  const absences =
    parsed.meeting.absentees.length +
    parsed.items.reduce((sum, { absences: some }) => sum + some.length, 0);
  return {
    layout: expected.layout,
    keptBack: expected.keptBack,
    reader: parsed.reader,
    expected: expected.items.length,
    found: parsed.items.length,
    items: right(
      (wanted, found) =>
        found.number === wanted.number &&
        found.matter === wanted.matter &&
        (wanted.title === null || (found.title ?? '').startsWith(wanted.title)),
    ),
    decisions: right((wanted, found) =>
      allowed(wanted).some((one) => isDecided(one) === isDecided(outcomeOf(found))),
    ),
    outcomes: right((wanted, found) => allowed(wanted).includes(outcomeOf(found))),
    dateIsRight: parsed.meeting.date === expected.date,
    absences: `${absences}/${expected.absences}`,
  };
}

const allowed = ({ outcome }: ExpectedItem): readonly ReturnType<typeof outcomeOf>[] =>
  typeof outcome === 'string' || outcome === null ? [outcome] : outcome;

const outcomeOf = (item: ParsedItem) => item.decisions[0]?.outcome ?? null;
const isDecided = (outcome: ReturnType<typeof outcomeOf>): boolean =>
  outcome !== null && outcome !== 'none';

export const shareRight = (rows: readonly LayoutRow[]): number => {
  const sum = (of: (row: LayoutRow) => number): number =>
    rows.reduce((all, row) => all + of(row), 0);
  return (
    sum(({ items, decisions, outcomes }) => items + decisions + outcomes) /
    sum(({ expected, found }) => 3 * Math.max(expected, found))
  );
};

/** `node test/layout-table.ts FOLDER` prints the table. */
const isCalled = process.argv[1] === import.meta.filename;
if (isCalled) {
  const rows = await measureLayouts(process.argv[2] ?? '../shared/minutes/layouts');
  console.table(
    rows.map(
      ({
        layout,
        keptBack,
        reader,
        expected,
        found,
        items,
        decisions,
        outcomes,
        dateIsRight,
        absences,
      }) => ({
        layout,
        'kept back': keptBack ? 'yes' : '',
        reader,
        items: `${items}/${expected}${found === expected ? '' : ` (${found} found)`}`,
        decisions: `${decisions}/${expected}`,
        outcomes: `${outcomes}/${expected}`,
        date: dateIsRight ? 'right' : 'WRONG',
        absences,
      }),
    ),
  );
  for (const keptBack of [false, true])
    console.log(
      `${keptBack ? 'kept back' : 'rules written from'}: ${(100 * shareRight(rows.filter((row) => row.keptBack === keptBack))).toFixed(1)} % right`,
    );
}
