import type { PdfRun } from '../source.ts';

/** A run with what is needed to put lines together: `angle` in degrees, `spaced`: a space stands before it. */
export type PlacedRun = PdfRun & { readonly angle: number; readonly spaced: boolean };

export type PlacedGlyph = {
  readonly text: string;
  /** Points from the top left, at the base line. */
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** Glyphs painted without moving the pen between them have the same number. */
  readonly stroke: number;
};

/** In ems: less is kerning, more is a space although none was written. */
const spaceGap = 0.12;
/** In ems: no space between words is as wide, even in justified text; where the pen was moved, less will do. */
const columnGap = 1;
const movedGap = 0.6;
const overprint = -0.3;

type Pen = {
  readonly first: PlacedGlyph;
  readonly spaced: boolean;
  text: string;
  /** Where the run ends, along its own direction. */
  end: number;
  stroke: number;
  readonly across: number;
};

const along = ({ x, y, angle }: PlacedGlyph): readonly [along: number, across: number] => {
  if (angle === 0) return [x, y];
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  return [x * cos + y * sin, y * cos - x * sin];
};

/** Puts glyphs together to runs, in the order in which they are painted. */
export function createRunBuilder(): {
  readonly add: (glyph: PlacedGlyph) => void;
  readonly finish: () => readonly PlacedRun[];
} {
  const runs: PlacedRun[] = [];
  let pen: Pen | null = null;
  let space = false;

  const flush = (): void => {
    if (pen !== null) {
      const { first, text, end, spaced } = pen;
      const { x, y, angle, size, font } = first;
      const width = end - along(first)[0];
      runs.push({
        text: text.normalize('NFC'),
        x,
        y,
        width,
        height: size,
        font,
        angle,
        spaced,
      });
    }
    pen = null;
  };

  const add = (glyph: PlacedGlyph): void => {
    if (glyph.text === '') return;
    if (glyph.text.trim() === '') {
      space = true;
      return;
    }
    const [start, across] = along(glyph);
    const accent = /^\p{M}+$/u.test(glyph.text);
    if (pen !== null) {
      const { first } = pen;
      const gap = (start - pen.end) / glyph.size;
      const same =
        first.font === glyph.font &&
        first.angle === glyph.angle &&
        Math.abs(first.size - glyph.size) < 0.1 * glyph.size &&
        Math.abs(pen.across - across) < 0.1 * glyph.size;
      const widest = pen.stroke === glyph.stroke ? columnGap : movedGap;
      if (accent || (same && gap > overprint && gap < widest)) {
        if (!accent && (space || gap > spaceGap)) pen.text += ' ';
        pen.text += glyph.text;
        pen.end = Math.max(pen.end, start + glyph.width);
        pen.stroke = glyph.stroke;
        space = false;
        return;
      }
      flush();
    }
    const { text, stroke } = glyph;
    pen = { first: glyph, spaced: space, text, end: start + glyph.width, stroke, across };
    space = false;
  };

  return {
    add,
    finish: () => {
      flush();
      return runs;
    },
  };
}
