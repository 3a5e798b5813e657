import { findDays } from './find-days.ts';
import {
  dayMark,
  itemMark,
  itemNumberMark,
  meetingMark,
  numberBeginning,
  numberMarks,
  turnedNumberMark,
} from './search-marks.ts';
import { stemsOf } from './search-stems.ts';

/** Words beside each other, one way to write what is meant. */
export type Way = {
  readonly stems: readonly string[];
  /** 1 as it was meant; more where nothing else can be; less for what only speaks of it; 0 for what is marked in a text, but not looked for. */
  readonly weight: number;
};

/** A day, an item of an agenda or a number in what somebody wrote, and where. */
export type Reference = {
  readonly kind: 'day' | 'item' | 'number';
  readonly start: number;
  readonly end: number;
  readonly ways: readonly Way[];
  /** How what is meant may begin, while it is being typed. */
  readonly beginning: string | null;
};

const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');
/** An item is found by its own mark; what is only of its day, or a committee by its name, must not come before it. */
const dayOfItem = 0.05;
const theItem = 3;
const beforeDay =
  /(?:(?<![\p{L}\p{N}])(?:man|tirs|ons|tors|fre|lør|søn)(?:dag)?\.?,?\s*)?(?:(?<![\p{L}\p{N}])(?:den|d\.?)\s*)?$/iu;
const item =
  /(?<![\p{L}\p{N}])(?:(?:dagsordens?)?(?:punkt|pkt)|sag(?:en)?s?[\s-]?(?:nr|nummer))\.?\s*:?\s*(?<number>\d{1,3})(?![\p{L}\p{N}]|[-/.,]\d|\s\d{3})/giu;
const label =
  /(?<![\p{L}\p{N}])(?:(?:sag|bilag|dok|dokument|journal|j|acadre)(?:en|et|s|ets)?[.\s-]{0,2}(?:(?:nr|nummer|id)\.?)?|nr\.?|acadre):?\s*$/iu;
const number = /(?<![^\s(])(?<!-)(?:\d+(?:[-/.]\d+)+|\d{5,})(?=[.,;:)]*(?:\s|$))/gu;

/** What is called by a day, its place on the agenda or a number, in the order of the text; none overlaps another. */
export function findReferences(text: string): readonly Reference[] {
  const days = findDays(text);
  const items = [...text.matchAll(item)];
  const dayWeight = items.length === 0 ? 1 : dayOfItem;
  const references: Reference[] = days.map(({ start, end, days: named }) => ({
    kind: 'day',
    start: start - (beforeDay.exec(text.slice(0, start))?.[0].length ?? 0),
    end,
    ways: named.flatMap((day) => waysOfDay(day, dayWeight)),
    beginning: null,
  }));
  const add = (reference: Reference): void => {
    if (references.every(({ start, end }) => end <= reference.start || reference.end <= start))
      references.push(reference);
  };
  for (const match of items) {
    const place = match.groups?.['number'] ?? '';
    add({
      kind: 'item',
      start: match.index,
      end: match.index + match[0].length,
      ways: waysOfItem(
        place,
        days.flatMap(({ days: named }) => named),
      ),
      beginning: null,
    });
  }
  for (const { 0: printed, index } of text.matchAll(number))
    add({
      kind: 'number',
      start: index - (label.exec(text.slice(0, index))?.[0].length ?? 0),
      end: index + printed.length,
      ways: waysOfNumber(printed),
      beginning: numberBeginning(printed),
    });
  return references.sort((a, b) => a.start - b.start);
}

/** However the day is printed, its mark is the same. */
function waysOfDay(day: string, weight: number): Way[] {
  const [d = '', m = '', y] = day.split('-').reverse();
  const [dayOfMonth, month] = [String(Number(d)), String(Number(m))];
  const [name = ''] = stemsOf(months[Number(m) - 1] ?? '');
  const printed =
    y === undefined
      ? [[dayOfMonth, name]]
      : [
          [dayOfMonth, name, y],
          [dayOfMonth, month, y],
          [y, month, dayOfMonth],
        ];
  return [{ stems: [dayMark(day)], weight }, ...printed.map((stems) => ({ stems, weight: 0 }))];
}

/** The item itself; then who speaks of it, and the meeting, where the item is not there for everybody. */
function waysOfItem(place: string, days: readonly string[]): Way[] {
  const [written = place] = stemsOf(place);
  return [
    ...(days.length === 0
      ? [{ stems: [itemNumberMark(place)], weight: 1 }]
      : days.flatMap((day) => [
          { stems: [itemMark(day, place)], weight: theItem },
          { stems: [meetingMark(day)], weight: 0.3 },
        ])),
    ...[['punkt'], ['pkt'], ['sag', 'nr']].map((words) => ({
      stems: [...words.flatMap(stemsOf), written],
      weight: 0.3,
    })),
  ];
}

function waysOfNumber(printed: string): Way[] {
  const turned = turnedNumberMark(printed);
  return [
    ...numberMarks(printed).map((mark) => ({ stems: [mark], weight: 1 })),
    ...(turned === null ? [] : [{ stems: [turned], weight: 0.9 }]),
    { stems: stemsOf(printed), weight: 1 },
  ];
}
