import type { MatterSnapshot, TreatmentSnapshot } from '#domain/publication/snapshot.ts';
import { hearingsIn } from '#domain/publication/sent-to-hearing.ts';
import { layTimeline, type Timeline } from '#domain/publication/timeline.ts';
import { formatDate, formatShortDate } from '#ui/format/date.ts';
import type { IconName } from '#ui/components/frame/icon-path.ts';
import { isPlanned, treatmentAddress, treatmentMark, withPlanned } from './treatment.ts';

/** The time line in the units of its drawing: what a component only has to put down. */
export type TimelineDrawing = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly name: string; readonly y: number }[];
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly icon: IconName;
    readonly tone: 'settled' | 'waiting' | 'quiet' | 'planned';
    readonly href: string | null;
    /** "11. marts 2026, Økonomiudvalget: Godkendt". */
    readonly title: string;
  }[];
  /** The matter's way from mark to mark, as path data; what is ahead is planned. */
  readonly way: string;
  readonly ahead: string;
  /** From the decision to send it out to the next treatment by a body that decides. */
  readonly hearings: readonly { readonly x: number; readonly width: number }[];
  readonly dates: readonly { readonly x: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly axis: number;
  readonly today: number | null;
};

const width = 840;
const edge = 26;
const laneHeight = 66;
const laneLine = 46;
const axisHeight = 44;
/** For "i dag" and "Høring" above the names of the lanes. */
const wordHeight = 16;
/** So that two marks, and the dates under them, do not touch. */
const gap = 0.075;

export function drawTimeline(matter: MatterSnapshot, today: string): TimelineDrawing {
  const treatments = withPlanned(matter, today);
  const stops = treatments.map(({ date, committee }) => ({ date, body: committee.name }));
  const timeline = layTimeline(stops, today, gap);
  const across = (x: number): number => Math.round(edge + x * (width - 2 * edge));
  const hearings = hearingsIn(treatments).map(({ from, to }) => {
    const [x, end] = [from, to].map((at) => across(columnOf(timeline, at)));
    return { x: x ?? 0, width: (end ?? 0) - (x ?? 0) };
  });
  const hasWords = timeline.today !== null || hearings.length > 0;
  const top = hasWords ? wordHeight : 0;
  const down = (lane: number): number => top + lane * laneHeight + laneLine;
  const axis = top + timeline.lanes.length * laneHeight + 20;
  const firstPlanned = treatments.findIndex((treatment) => isPlanned(treatment, today));
  const turn = firstPlanned === -1 ? treatments.length : firstPlanned;

  const places = timeline.marks.map(({ lane, column }) => ({
    x: across(timeline.columns[column]?.x ?? 0),
    y: down(lane),
  }));
  return {
    width,
    height: axis + axisHeight,
    lanes: timeline.lanes.map((name, lane) => ({ name, y: down(lane) })),
    marks: treatments.map((treatment, index) => ({
      ...(places[index] ?? { x: 0, y: 0 }),
      ...faceOf(treatment, today),
    })),
    way: wayThrough(places.slice(0, turn)),
    ahead: wayThrough(places.slice(Math.max(0, turn - 1))),
    hearings,

    ...axisOf(timeline, across),
    axis,
    today: timeline.today === null ? null : across(timeline.today),
  };
}

const columnOf = ({ columns, marks }: Timeline, mark: number): number =>
  columns[marks[mark]?.column ?? 0]?.x ?? 0;

function faceOf(
  treatment: TreatmentSnapshot,
  today: string,
): Pick<TimelineDrawing['marks'][number], 'icon' | 'tone' | 'href' | 'title'> {
  const { icon, tone, word } = treatmentMark(treatment, today);
  return {
    icon,
    tone: isPlanned(treatment, today) ? 'planned' : tone,
    href: treatmentAddress(treatment),
    title: `${formatDate(treatment.date)}, ${treatment.committee.name}: ${word}`,
  };
}

/** Level while the matter waits, then over to the lane of the body that takes it up. */
function wayThrough(places: readonly { readonly x: number; readonly y: number }[]): string {
  return places
    .map(({ x, y }, index) => {
      const before = places[index - 1];
      if (!before) return `M${x} ${y}`;
      if (before.y === y) return `H${x}`;
      const turn = Math.max(before.x, x - 30);
      return `H${turn}C${x} ${before.y} ${turn} ${y} ${x} ${y}`;
    })
    .join('');
}

function axisOf(
  { columns }: Timeline,
  across: (x: number) => number,
): Pick<TimelineDrawing, 'dates' | 'years'> {
  const shown = columns.filter(({ date }, index) => date !== columns[index - 1]?.date);
  const years = shown.filter(
    ({ date }, index) => date.slice(0, 4) !== shown[index - 1]?.date.slice(0, 4),
  );
  return {
    dates: shown.map(({ date, x }) => ({ x: across(x), text: formatShortDate(date) })),
    years: years.map(({ date, x }) => ({ x: across(x), text: date.slice(0, 4) })),
  };
}
