import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operator } from '../../import/pdf-text/text-runs.ts';

/** The painting of a page, divided by who sees it. */
export type SplitOperators = {
  readonly seen: readonly Operator[];
  /** Letters painted with no ink (text rendering mode 3). */
  readonly invisible: readonly Operator[];
  /** What notes, stamps and form fields look like. */
  readonly annotations: readonly Operator[];
  /** Anything is painted at all. */
  readonly isPainted: boolean;
};

const paints = new Set<number>([
  ...[OPS.constructPath, OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.shadingFill],
  ...[OPS.paintImageMaskXObject, OPS.paintImageMaskXObjectGroup, OPS.paintSolidColorImageMask],
]);

/** The pen moves as far as if the letters were there. */
const mute = (operands: readonly unknown[]): readonly unknown[] =>
  operands.map((glyphs) =>
    Array.isArray(glyphs)
      ? glyphs.map((glyph: unknown) =>
          typeof glyph === 'object' && glyph !== null ? { ...glyph, unicode: '' } : glyph,
        )
      : glyphs,
  );

export function splitOperators(operators: readonly Operator[]): SplitOperators {
  const own: Operator[] = [];
  const unseen = new Set<Operator>();
  const annotations: Operator[] = [];
  const modes: number[] = [];
  let mode = 0;
  let isPainted = false;
  let annotation = 0;
  for (const operator of operators) {
    const { code, operands } = operator;
    if (code === OPS.beginAnnotation) annotation += 1;
    if (annotation > 0) annotations.push(operator);
    if (code === OPS.endAnnotation) annotation -= 1;
    if (annotation > 0 || code === OPS.endAnnotation) continue;
    if (paints.has(code)) isPainted = true;
    if (code === OPS.save) modes.push(mode);
    if (code === OPS.restore) mode = modes.pop() ?? mode;
    if (code === OPS.setTextRenderingMode) mode = Number(operands[0]);
    if (code === OPS.showText && mode % 4 === 3) unseen.add(operator);
    own.push(operator);
  }
  if (unseen.size === 0) return { seen: own, invisible: [], annotations, isPainted };
  const only = (isWanted: (operator: Operator) => boolean): readonly Operator[] =>
    own.map((operator) =>
      operator.code !== OPS.showText || isWanted(operator)
        ? operator
        : { code: operator.code, operands: mute(operator.operands) },
    );
  return {
    seen: only((operator) => !unseen.has(operator)),
    invisible: only((operator) => unseen.has(operator)),
    annotations,
    isPainted,
  };
}
