import { lostWords } from '#domain/minutes/conservation.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';

/**
 * The law of conservation (DEFINITIONS, "Word") as a last net: words of the source that have no place
 * in the parse are quoted in a warning, so that nothing is dropped silently.
 */
export function keepEveryWord(source: string, parsed: ParsedMinutes): ParsedMinutes {
  const lost = [...lostWords(source, parsed)].flatMap(([word, times]) =>
    Array.from({ length: times }, () => word),
  );
  if (lost.length === 0) return parsed;
  const warning = {
    code: 'words-without-place',
    message: `${lost.length} ord i dokumentet kunne ikke placeres.`,
    near: lost.join(' '),
  };
  return { ...parsed, warnings: [...parsed.warnings, warning] };
}
