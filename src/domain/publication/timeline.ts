import { dayNumber } from '../text/calendar.ts';

/** A matter's way through bodies and years, laid out: lanes from top to bottom, time from left to right. */
export type Timeline = {
  /** The bodies, in the order in which the matter first came to them. */
  readonly lanes: readonly string[];
  readonly columns: readonly TimelineColumn[];
  /** In the order given; `lane` and `column` are indexes. */
  readonly marks: readonly { readonly lane: number; readonly column: number }[];
  /** From 0 to 1; null where nothing is still to come. */
  readonly today: number | null;
};

type TimelineColumn = {
  /** ISO date. */
  readonly date: string;
  /** From 0 (left) to 1 (right). */
  readonly x: number;
};

type Stop = { readonly date: string; readonly body: string };

/**
 * Lays the treatments of a matter out. Distances follow time, but no two columns come closer than
 * `gap` (0 to 1), so that four committees in one week can still be told apart after a pause of a year.
 * @param stops oldest first
 * @param today ISO date; drawn only when a stop is not past
 */
export function layTimeline(stops: readonly Stop[], today: string, gap: number): Timeline {
  const lanes = [...new Set(stops.map(({ body }) => body))];
  const dates: string[] = [];
  let taken = new Set<string>();
  const marks = stops.map(({ date, body }) => {
    if (date !== dates.at(-1) || taken.has(body)) {
      dates.push(date);
      taken = new Set();
    }
    taken.add(body);
    return { lane: lanes.indexOf(body), column: dates.length - 1 };
  });

  const comes = dates.findIndex((date) => date >= today);
  const places = spread(comes > 0 ? dates.toSpliced(comes, 0, today) : dates, gap);
  const columnAt = (index: number): number => (comes > 0 && index >= comes ? index + 1 : index);
  return {
    lanes,
    columns: dates.map((date, index) => ({ date, x: places[columnAt(index)] ?? 0 })),
    marks,
    today: comes > 0 ? (places[comes] ?? null) : null,
  };
}

/** Where dates stand between 0 and 1: the wide distances give way until each is at least `gap`. */
function spread(dates: readonly string[], gap: number): number[] {
  const days = dates.map(dayNumber);
  const distances = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const least = Math.min(gap, 1 / Math.max(1, distances.length));
  const shares = shareOut(distances, least);
  let x = 0;
  return [0, ...shares.map((share) => (x += share))].slice(0, dates.length);
}

/** Parts of a whole of 1 in the proportion of `sizes`, none below `least`. */
function shareOut(sizes: readonly number[], least: number): number[] {
  let small = new Set<number>();
  for (;;) {
    const room = 1 - small.size * least;
    const sum = sizes.reduce((all, size, index) => (small.has(index) ? all : all + size), 0);
    const shares = sizes.map((size, index) =>
      small.has(index) || sum === 0 ? least : (size / sum) * room,
    );
    const squeezed = shares.flatMap((share, index) => (share < least ? [index] : []));
    if (squeezed.length === 0) return shares;
    small = new Set([...small, ...squeezed]);
  }
}
