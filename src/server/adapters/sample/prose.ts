const kept = /^(?:- |#### )|[ ]\|[ ]/;

/**
 * Text as it is comfortably written in a source file → text as `WrittenMinutes` holds it: the lines of a
 * paragraph are joined, ` | ` between the cells of a table row becomes a tab, list entries, rows and
 * sub-headings keep a line of their own.
 */
export const prose = (written: string): string =>
  written
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => joinLines(paragraph.split('\n').map((line) => line.trim())))
    .join('\n\n');

function joinLines(lines: readonly string[]): string {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || kept.test(line) || last.startsWith('#### ') || last.includes('\t'))
      joined.push(line.replaceAll(' | ', '\t'));
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined.join('\n');
}
