/**
 * The beginning of a text as one line.
 * @param limit characters at most; a longer text is cut after a word, and says so with an ellipsis
 */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.lastIndexOf(' ', limit - 1);
  const kept =
    cut > limit / 2
      ? line.slice(0, cut)
      : Array.from(line)
          .slice(0, Math.floor(limit / 2) - 1)
          .join('');
  return `${kept.replace(/[\s,;:–-]+$/u, '')}…`;
}
