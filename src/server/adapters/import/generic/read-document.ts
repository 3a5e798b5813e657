import type {
  DocumentKind,
  Furniture,
  ParsedMinutes,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';
import { findDates } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import type { DecisionHead } from '../labelled-item/decision-head.ts';
import { findCommittee } from './committee-name.ts';
import { takeOutContents } from './contents.ts';
import { takeGroupHeadings } from './group-heading.ts';
import { mendDividedWords } from './divided-words.ts';
import { readHeadOf } from './decision-label.ts';
import { findItems } from './find-items.ts';
import { bodyAndDate } from './item-parts.ts';
import { readLabelLine } from './label-line.ts';
import { readSigns } from './line-signs.ts';
import type { MeetingHead } from './meeting-draft.ts';
import { readMeetingHead } from './meeting-head.ts';
import { takeOutNoise } from './noise.ts';
import { isBlank, joinLines, plain, type Line } from './printed-line.ts';
import { isFileName } from './read-attachments.ts';
import { readItem } from './read-item.ts';
import { isMeta } from './take-title.ts';
import { splitLines } from './split-lines.ts';

/** The value that occurs most, if at least so often. */
const mostFrequent = (values: readonly (string | null)[], least = 1): string | null => {
  const times = new Map<string, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  const [best] = [...times].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= least ? best[0] : null;
};

/** Where the head names no committee or day, the heads of the decisions do ("Beslutning i X den D"). */
const decisionHeads = (lines: readonly Line[]): readonly DecisionHead[] =>
  lines.flatMap((line) => {
    if (bodyAndDate.test(plain(line))) return [readHeadOf(plain(line))];
    const label = readLabelLine(line, { isolated: true, inVerdict: false });
    return label?.kind === 'decision' ? [readHeadOf(label.label)] : [];
  });

const yearUnknown = (head: MeetingHead, lines: readonly Line[]): readonly Warning[] => {
  if (head.date !== null) return [];
  const found = findDates(lines.map(plain).join('\n')).find(({ date }) => date === null);
  return found === undefined
    ? []
    : [
        {
          code: 'year-unknown',
          message: 'Mødets dato er trykt uden et årstal, der er til at stole på.',
          near: found.printed,
        },
      ];
};

const other = (text: string): Furniture => ({ kind: 'other', text });

/** Lines of any document → the minutes they hold; see `genericReader`. */
export function readDocument(
  reader: string,
  printed: readonly Line[],
  spoken: readonly string[],
): ParsedMinutes {
  const { lines, furniture: noise } = takeOutNoise(splitLines(mendDividedWords(printed)));
  const furniture: Furniture[] = [
    ...noise,
    ...spoken.map((text): Furniture => ({ kind: 'navigation', text })),
  ];
  const signs = readSigns(lines);
  const starts = findItems(signs);

  const before = lines.slice(0, starts[0]?.from ?? lines.length);
  const { head: headLines, contents } = takeOutContents(
    before,
    starts.flatMap(({ title }) => title ?? []),
  );
  if (contents.length > 0) furniture.push({ kind: 'contents', text: joinLines(contents) });
  const head = readMeetingHead(headLines);
  furniture.push(...head.removed.map(other));

  const announced = ` ${before.map(plain).join(' ')} `;
  const heads = decisionHeads(lines);
  const onPages = furniture.flatMap(({ kind, text }) =>
    kind === 'page-head' ? (findCommittee(text)?.name ?? []) : [],
  );
  const committee =
    head.committee ??
    mostFrequent(
      heads.map(({ organization }) => organization),
      heads.length / 2,
    ) ??
    onPages[0] ??
    null;
  const date =
    head.date ??
    mostFrequent(
      heads.map((one) => one.date),
      heads.length / 2,
    );
  const decides = signs.some(({ label }) => label === 'decision');
  const kind: DocumentKind =
    head.kind === 'agenda' && decides ? 'minutes' : (head.kind ?? (decides ? 'minutes' : 'agenda'));

  let group = takeGroupHeadings(headLines).access;
  const absentees = [...head.absentees];
  const items = starts.map((start, i) => {
    const above = lines
      .slice(start.from, Math.max(start.from, start.body - 1))
      .filter((_, at) => start.from + at !== start.titleAt);
    const files = above.filter((line) => isFileName(plain(line)));
    const meta = above.filter((line) => isMeta(line));
    for (const line of above)
      if (!isBlank(line) && !files.includes(line) && !meta.includes(line))
        furniture.push({ kind: 'navigation', text: line.text.trim() });
    const body = takeGroupHeadings(lines.slice(start.body, starts[i + 1]?.from ?? lines.length));
    furniture.push(...body.headings.map(other));
    const inGroup = group;
    group = body.access ?? group;
    const read = readItem(
      { start, lines: [...meta, ...body.lines], files, group: inGroup, announced },
      { committee, date },
      kind === 'minutes' || head.kind === null,
    );
    furniture.push(...read.removed.filter((text) => words(text).length > 0).map(other));
    for (const absence of read.absentees)
      if (absentees.some(({ name }) => name === absence.name))
        furniture.push(other(`${absence.name} ${absence.party ?? ''}`.trim()));
      else absentees.push(absence);
    return read.item;
  });

  const noItems: readonly Warning[] =
    items.length > 0
      ? []
      : [{ code: 'no-items', message: 'Der blev ikke fundet nogen punkter i dokumentet.' }];
  return {
    reader,
    meeting: {
      committee,
      legislativeTerm: head.legislativeTerm,
      date,
      time: head.time,
      place: head.place,
      kind,
      attendees: head.attendees,
      absentees,
    },
    items,
    documents: [],
    furniture,
    warnings: [...head.warnings, ...yearUnknown({ ...head, date }, headLines), ...noItems],
  };
}
