import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readGlyphText } from './glyph-text.ts';
import { combine, identity, readMatrix, type Matrix } from './matrix.ts';
import { createRunBuilder, type PlacedRun } from './run-builder.ts';

/** One painting instruction of a page (ISO 32000-2, Annex A) as pdf.js hands it out. */
export type Operator = { readonly code: number; readonly operands: readonly unknown[] };

export type PdfFont = {
  readonly name: string;
  /** Width of one glyph unit in ems; 0.001 but for Type 3 fonts. */
  readonly unit: number;
};

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' &&
  value !== null &&
  'unicode' in value &&
  typeof value.unicode === 'string' &&
  'width' in value &&
  typeof value.width === 'number' &&
  'isSpace' in value;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** ISO 32000-2, 9.3: what lasts until it is set again, and is saved and restored with the graphics state. */
type TextState = {
  readonly ctm: Matrix;
  readonly font: PdfFont;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly hScale: number;
  readonly leading: number;
  readonly rise: number;
};

/**
 * The text of a page, run by run, in the order in which it is painted. Text is read from the painting
 * instructions because pdf.js's own text layer drops every hyphen that a font maps to U+00AD.
 * @param view from the page's coordinates to points with the origin at the top left
 */
export function readRuns(
  operators: Iterable<Operator>,
  view: Matrix,
  fontOf: (id: string) => PdfFont,
): readonly PlacedRun[] {
  const builder = createRunBuilder();
  const saved: TextState[] = [];
  let state: TextState = {
    ctm: view,
    font: { name: '', unit: 0.001 },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
  };
  let textMatrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let stroke = 0;

  const change = (part: Partial<TextState>): void => {
    state = { ...state, ...part };
  };
  const startAt = (matrix: Matrix): void => {
    textMatrix = matrix;
    x = y = lineX = lineY = 0;
    stroke += 1;
  };
  const move = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
    stroke += 1;
  };
  const setFont = (id: unknown, size: unknown): void => {
    if (typeof id === 'string') change({ font: fontOf(id), size: number(size) });
  };
  const show = (glyphs: unknown): void => {
    if (!Array.isArray(glyphs) || state.size === 0) return;
    const { size, hScale, rise, font } = state;
    const m = combine(state.ctm, textMatrix);
    const [scaleX, scaleY] = [Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])];
    const angle = Math.round((Math.atan2(m[1], m[0]) * 180) / Math.PI);
    const upsideDown = size < 0 ? 180 : 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph * size * hScale) / 1000;
      } else if (isGlyph(glyph)) {
        const width = glyph.width * font.unit * size * hScale;
        const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
        builder.add({
          text: readGlyphText(glyph.unicode),
          x: m[0] * x + m[2] * (y + rise) + m[4],
          y: m[1] * x + m[3] * (y + rise) + m[5],
          angle: angle + upsideDown,
          width: Math.abs(width + state.charSpacing * hScale) * scaleX,
          size: Math.abs(size) * scaleY,
          font: font.name,
          stroke,
        });
        x += width + spacing * hScale;
      }
    }
  };

  const actions = new Map<number, (operands: readonly unknown[]) => void>([
    [OPS.save, () => saved.push(state)],
    [OPS.restore, () => (state = saved.pop() ?? state)],
    [
      OPS.transform,
      (matrix) => {
        change({ ctm: combine(state.ctm, readMatrix(matrix)) });
      },
    ],
    [
      OPS.paintFormXObjectBegin,
      ([matrix]) => {
        saved.push(state);
        change({ ctm: combine(state.ctm, readMatrix(matrix)) });
      },
    ],
    [OPS.paintFormXObjectEnd, () => (state = saved.pop() ?? state)],
    [
      OPS.beginText,
      () => {
        startAt(identity);
      },
    ],
    [
      OPS.setTextMatrix,
      ([matrix]) => {
        startAt(readMatrix(matrix));
      },
    ],
    [
      OPS.moveText,
      ([dx, dy]) => {
        move(number(dx), number(dy));
      },
    ],
    [
      OPS.setLeadingMoveText,
      ([dx, dy]) => {
        change({ leading: number(dy) });
        move(number(dx), number(dy));
      },
    ],
    [
      OPS.setLeading,
      ([leading]) => {
        change({ leading: -number(leading) });
      },
    ],
    [
      OPS.nextLine,
      () => {
        move(0, state.leading);
      },
    ],
    [
      OPS.setCharSpacing,
      ([spacing]) => {
        change({ charSpacing: number(spacing) });
      },
    ],
    [
      OPS.setWordSpacing,
      ([spacing]) => {
        change({ wordSpacing: number(spacing) });
      },
    ],
    [
      OPS.setHScale,
      ([percent]) => {
        change({ hScale: number(percent) / 100 });
      },
    ],
    [
      OPS.setTextRise,
      ([rise]) => {
        change({ rise: number(rise) });
      },
    ],
    [
      OPS.setFont,
      ([id, size]) => {
        setFont(id, size);
      },
    ],
    [
      OPS.setGState,
      ([entries]) => {
        if (!Array.isArray(entries)) return;
        for (const entry of entries) {
          if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
          setFont(entry[1][0], entry[1][1]);
        }
      },
    ],
    [
      OPS.showText,
      ([glyphs]) => {
        show(glyphs);
      },
    ],
  ]);
  for (const { code, operands } of operators) actions.get(code)?.(operands);
  return builder.finish();
}
