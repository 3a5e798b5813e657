import { plainLine, type TextLine } from './text-line.ts';

/** A line and the mark it begins with. */
export type MarkedLine = {
  readonly kind: 'blank' | 'row' | 'bullet' | 'number' | 'text';
  readonly line: TextLine;
};

export const bullet = /^\s*[-–•*·]\s+(?=\S)/;
/** Not the day of a date: "15. juni". */
export const number =
  /^\s*(\d{1,2})[.)]\s+(?=\S)(?!(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)/i;

/** A line is a numbered item only in company: a 3 that no 2 comes before and no 4 after begins a sentence. */
export function markLines(lines: readonly TextLine[]): MarkedLine[] {
  const numbers = lines.filter((line) => number.test(plainLine(line)));
  const inSequence = new Set(
    numbers.filter((line, index) => {
      const [before, after] = [numbers[index - 1], numbers[index + 1]];
      return (
        (before !== undefined && follows(before, line)) ||
        (after !== undefined && follows(line, after))
      );
    }),
  );
  return lines.map((line) => ({ kind: kindOf(line, inSequence), line }));
}

function kindOf(line: TextLine, inSequence: ReadonlySet<TextLine>): MarkedLine['kind'] {
  const plain = plainLine(line);
  if (plain.trim() === '') return 'blank';
  if (plain.replace(bullet, '').replace(number, '').includes('\t')) return 'row';
  if (bullet.test(plain)) return 'bullet';
  return inSequence.has(line) ? 'number' : 'text';
}

/** The number a numbered line begins with. */
export const numberOf = (line: TextLine): number => Number(number.exec(plainLine(line))?.[1]);
const follows = (line: TextLine, next: TextLine): boolean => numberOf(next) === numberOf(line) + 1;
