/** A row of a picture: what it is called, its size, and the size as it is written. */
export type BarRow = { readonly label: string; readonly value: number; readonly text: string };

/**
 * A picture of horizontal bars. Lengths are per cent of the room for bars, places are pixels, so that words keep their
 * size on a phone.
 */
export type BarDrawing = {
  readonly height: number;
  readonly rows: readonly (Pick<BarRow, 'label' | 'text'> & {
    /** Where the row begins. */
    readonly y: number;
    /** 0 to 100; what is not naught is at least a sliver. */
    readonly length: number;
  })[];
};

const sliver = 0.6;

/** @param rowHeight in pixels */
export function drawBars(rows: readonly BarRow[], rowHeight: number): BarDrawing {
  const most = Math.max(0, ...rows.map(({ value }) => value));
  return {
    height: rows.length * rowHeight,
    rows: rows.map(({ label, text, value }, index) => ({
      label,
      text,
      y: index * rowHeight,
      length: value <= 0 || most === 0 ? 0 : Math.max(sliver, percentOf(value, most)),
    })),
  };
}

/** A row of a picture of spreads, in the same unit all over. */
export type SpreadRow = {
  readonly label: string;
  readonly text: string;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
};

export type SpreadDrawing = {
  readonly height: number;
  /** The value at the right end. */
  readonly end: number;
  readonly rows: readonly {
    readonly label: string;
    readonly text: string;
    readonly y: number;
    /** Per cent of the width. */
    readonly from: number;
    readonly length: number;
    readonly median: number;
  }[];
};

/** A line for the middle half and a dot for the median, all on the same scale from naught. */
export function drawSpreads(rows: readonly SpreadRow[], rowHeight: number): SpreadDrawing {
  const end = Math.max(1, ...rows.map(({ upper }) => upper));
  return {
    height: rows.length * rowHeight,
    end,
    rows: rows.map(({ label, text, lower, median, upper }, index) => ({
      label,
      text,
      y: index * rowHeight,
      from: percentOf(lower, end),
      length: percentOf(upper - lower, end),
      median: percentOf(median, end),
    })),
  };
}

export type ColumnDrawing = {
  /** Per cent of the width, and of the height from the top. */
  readonly columns: readonly {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  }[];
};

/**
 * A row of columns, one for each value.
 * @param top the value that fills the height
 */
export function drawColumns(values: readonly number[], top: number): ColumnDrawing {
  const step = 100 / Math.max(1, values.length);
  return {
    columns: values.map((value, index) => {
      const height = top <= 0 ? 0 : percentOf(Math.min(value, top), top);
      return {
        x: round(index * step + step * 0.12),
        width: round(step * 0.76),
        y: round(100 - height),
        height,
      };
    }),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const percentOf = (value: number, whole: number): number => round((value / whole) * 100);
