import type { ParsedPoint } from '#domain/minutes/parsed-minutes.ts';
import { joinLines, plain, type Line } from './printed-line.ts';

const lettered = /^(?<label>[A-ZÆØÅ])(?<mark>[.):])\s+(?<title>\S.*)$/u;
const numbered = /^(?<label>\d{1,2})(?<mark>[.):])\s+(?<title>\p{Lu}.*)$/u;

/** A sub-point's heading is short and no sentence; where it is one, the point has no title. */
const isHeading = (title: string): boolean => title.length <= 140 && !/[.!?]\s|[.!?]$/u.test(title);

const labelAt = (turn: number, letters: boolean): string =>
  letters ? String.fromCharCode(65 + turn) : String(turn + 1);

/**
 * The sub-points of an orientation item: lines "A. …", "B. …" that count from the first letter, at least two
 * of them. Numbered ones count only where `numbers` says that the item is a list of announcements.
 * @returns the lines before the first point, and the points; null where there are none
 */
export function readSubPoints(
  lines: readonly Line[],
  numbers: boolean,
): { readonly lead: readonly Line[]; readonly points: readonly ParsedPoint[] } | null {
  for (const [form, letters] of [
    [lettered, true],
    [numbered, false],
  ] as const) {
    if (!letters && !numbers) continue;
    const starts: number[] = [];
    lines.forEach((line, i) => {
      if (form.exec(plain(line))?.groups?.['label'] === labelAt(starts.length, letters))
        starts.push(i);
    });
    if (starts.length < 2) continue;
    const points = starts.map((start, i): ParsedPoint => {
      const groups = form.exec(plain(lines[start] ?? { text: '' }))?.groups;
      const title = groups?.['title'] ?? '';
      const body = lines.slice(start + 1, starts[i + 1] ?? lines.length);
      const label = groups?.['label'] ?? '';
      return isHeading(title)
        ? { label, title, text: joinLines(body) }
        : { label, title: null, text: `${title}\n${joinLines(body)}`.trim() };
    });
    return { lead: lines.slice(0, starts[0] ?? 0), points };
  }
  return null;
}
