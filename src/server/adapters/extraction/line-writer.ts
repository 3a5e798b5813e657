/** Lines of text, with tabs between the cells of a row, nested tables included. */
export type LineWriter = {
  readonly line: (text: string) => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
  readonly finish: () => string;
};

export function lineWriter(): LineWriter {
  const lines: { text: string; end: '\n' | '\t' }[] = [];
  const endWith = (end: '\n' | '\t'): void => {
    const last = lines.at(-1);
    if (last) last.end = end;
  };
  return {
    line: (text) => lines.push({ text, end: '\n' }),
    endCell: () => {
      endWith('\t');
    },
    endRow: () => {
      endWith('\n');
    },
    finish: () =>
      lines
        .map(({ text, end }) => text + end)
        .join('')
        .trim(),
  };
}
