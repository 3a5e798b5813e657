import type { PersonalDataFinding } from './finding.ts';

/**
 * The text with each finding replaced by its mask, for the public copy.
 * @param findings of this very text, as `scan` returns them, or some of them; where two overlap, both go
 */
export function maskFindings(text: string, findings: readonly PersonalDataFinding[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, masked } of [...findings].sort((a, b) => a.start - b.start)) {
    if (start >= done) parts.push(text.slice(done, start), masked);
    done = Math.max(done, end);
  }
  return [...parts, text.slice(done)].join('');
}
