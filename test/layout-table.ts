import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openSourceFile } from '#adapters/import/intake/open-source.ts';
import { readMinutes } from '#adapters/import/registry.ts';
import type { ParsedItem, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { Source } from '#adapters/import/source.ts';
import {
  expectedLayouts,
  type ExpectedDecision,
  type ExpectedItem,
  type ExpectedLayout,
} from './layouts-expected.ts';

export type Share = { readonly right: number; readonly expected: number };

export type Row = {
  /** File name without ending. */
  readonly layout: string;
  /** Id of the reader that read it. */
  readonly reader: string;
  /** Number, area, title and case number as on the page. */
  readonly items: Share;
  /** Body and day as on the page. */
  readonly decisions: Share;
  readonly outcomes: Share;
  /** Committee, day, time, who was there and who was not; at-points, attachments, absences of the items. */
  readonly facts: Share;
  /** Items and decisions that the page does not have. */
  readonly surplus: number;
  readonly dateIsRight: boolean;
  /** Whether the page was kept back from the rules until the first reading. */
  readonly keptBack: boolean;
  /** What of a kept-back page was right at the first reading, before any rule was written with it in view. */
  readonly first: {
    readonly items: Share;
    readonly decisions: Share;
    readonly outcomes: Share;
  } | null;
};

const share = (right: number, expected: number): Share => ({ right, expected });

const isItem = (expected: ExpectedItem, item: ParsedItem | undefined): boolean => {
  if (item === undefined) return false;
  const title =
    expected.title === null
      ? item.title === null
      : item.title?.startsWith(expected.title[0]) === true &&
        item.title.split(/\s+/).length === expected.title[1];
  return (
    title &&
    item.number === expected.number &&
    item.area === (expected.area ?? null) &&
    item.matter === (expected.matter ?? null)
  );
};

const isDecision = (
  { organization, date }: ExpectedDecision,
  item: ParsedItem | undefined,
  at: number,
): boolean => {
  const decision = item?.decisions[at];
  return decision?.organization === organization && decision.date === date;
};

const factsOf = (
  expected: ExpectedLayout,
  { meeting, items }: ParsedMinutes,
): readonly boolean[] => [
  meeting.committee === expected.meeting.committee,
  meeting.date === expected.meeting.date,
  meeting.time === expected.meeting.time,
  meeting.attendees.length === expected.meeting.attendees,
  meeting.absentees.length === expected.meeting.absentees,
  ...expected.items.flatMap((item, i) => [
    items[i]?.absences.length === (item.absences ?? 0),
    items[i]?.attachments.length === (item.attachments ?? 0),
    items[i]?.recommendations.flatMap(({ points }) => points).length === (item.points ?? 0),
  ]),
];

const measure = (expected: ExpectedLayout, layout: string, parsed: ParsedMinutes): Row => {
  const { items } = parsed;
  const pairs = expected.items.flatMap((item, i) =>
    item.decisions.map((decision, at) => ({ decision, at, item: items[i] })),
  );
  const decisions = pairs.filter(({ decision, at, item }) => isDecision(decision, item, at));
  const outcomes = pairs.filter(
    ({ decision, at, item }) => item?.decisions[at]?.outcome === decision.outcome,
  );
  const facts = factsOf(expected, parsed);
  const decided = items.flatMap((item) => item.decisions).length;
  const all = expected.items.length;
  return {
    layout,
    reader: parsed.reader,
    items: share(expected.items.filter((item, i) => isItem(item, items[i])).length, all),
    decisions: share(decisions.length, pairs.length),
    outcomes: share(outcomes.length, pairs.length),
    facts: share(facts.filter(Boolean).length, facts.length),
    surplus: Math.max(0, items.length - all) + Math.max(0, decided - pairs.length),
    dateIsRight: parsed.meeting.date === expected.meeting.date,
    keptBack: expected.first !== undefined,
    first:
      expected.first === undefined
        ? null
        : {
            items: share(expected.first.items, all),
            decisions: share(expected.first.decisions, pairs.length),
            outcomes: share(expected.first.outcomes, pairs.length),
          },
  };
};

export type LayoutFile = {
  readonly layout: string;
  readonly source: Source;
  readonly expected: ExpectedLayout;
};

/** The layouts in a folder that it is known what they hold, opened as an import opens them. */
export async function openLayouts(folder: string): Promise<readonly LayoutFile[]> {
  const names = (await readdir(folder)).toSorted();
  const files: LayoutFile[] = [];
  for (const name of names) {
    const expected = expectedLayouts.find(({ layout }) => name.startsWith(`${layout}-`));
    if (expected === undefined) continue;
    const opened = await openSourceFile(path.join(folder, name));
    const source = opened.ok ? opened.value[0] : undefined;
    if (!source) throw new Error(`${name} cannot be opened`);
    files.push({ layout: name.replace(/\.\w+$/, ''), source, expected });
  }
  return files;
}

/**
 * How much of each layout is read as a person reads it.
 * @param read how a source is read; by the surest of all readers unless told otherwise
 */
export async function measureLayouts(
  folder: string,
  read: (source: Source) => ParsedMinutes = readMinutes,
): Promise<readonly Row[]> {
  const files = await openLayouts(folder);
  return files.map(({ layout, source, expected }) => measure(expected, layout, read(source)));
}

type Shares = Pick<Row, 'items' | 'decisions' | 'outcomes'>;
const sumOf = (rows: readonly Shares[], of: keyof Share): number =>
  rows.reduce(
    (sum, { items, decisions, outcomes }) => sum + items[of] + decisions[of] + outcomes[of],
    0,
  );

/** Items, decisions and outcomes that are right, of all that the pages or the parses have: 0 to 1. */
export const shareRight = (rows: readonly (Shares & { readonly surplus?: number })[]): number =>
  sumOf(rows, 'right') /
  (sumOf(rows, 'expected') + rows.reduce((sum, { surplus = 0 }) => sum + surplus, 0));

/** `node test/layout-table.ts FOLDER` prints the table. */
const isCalled = process.argv[1] === import.meta.filename;
if (isCalled) {
  const rows = await measureLayouts(process.argv[2] ?? '../shared/minutes/layouts');
  const printed = ({ right, expected }: Share): string => `${right}/${expected}`;
  console.table(
    rows.map((row) => ({
      layout: row.layout.slice(0, 40),
      'kept back at first': row.keptBack ? 'yes' : '',
      reader: row.reader,
      items: printed(row.items),
      decisions: printed(row.decisions),
      outcomes: printed(row.outcomes),
      'other facts': printed(row.facts),
      surplus: row.surplus,
      date: row.dateIsRight ? 'right' : 'WRONG',
      'first reading':
        row.first === null
          ? ''
          : `${printed(row.first.items)} ${printed(row.first.decisions)} ${printed(row.first.outcomes)}`,
    })),
  );
  const percent = (some: readonly (Shares & { readonly surplus?: number })[]): string =>
    (100 * shareRight(some)).toFixed(1);
  const [seen, kept] = [false, true].map((keptBack) =>
    rows.filter((row) => row.keptBack === keptBack),
  );
  console.log(`rules written from them: ${percent(seen ?? [])} % right`);
  console.log(
    `kept back until the first reading: ${percent((kept ?? []).flatMap(({ first }) => first ?? []))} % right then, ${percent(kept ?? [])} % now`,
  );
}
