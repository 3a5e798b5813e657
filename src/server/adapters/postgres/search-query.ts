/** A query as PostgreSQL takes it. */
export type SearchQuery = {
  readonly typed: string;
  /** For `websearch_to_tsquery`: as it was typed, with its "…" and -. */
  readonly words: string;
  /** For `to_tsquery`: each word and whatever begins with it; null where that would blunt what was typed. */
  readonly beginnings: string | null;
  /** For `to_tsquery`: any of the words, to mark them in a sentence that need not hold all; null as above. */
  readonly anyOf: string | null;
  /** The digits of a case number, however it was written (LAW R5: 14/2275, 22-001312); else null. */
  readonly caseDigits: string | null;
};

const longestQuery = 200;
/** Shorter beginnings fit too much. */
const shortestBeginning = 3;

/** Reads what somebody wrote in the search field; null where there is nothing to search for. */
export function readQuery(written: string): SearchQuery | null {
  const typed = written.normalize('NFC').replaceAll('\0', ' ').trim().slice(0, longestQuery);
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return {
    typed,
    words: typed.replace(/"[^"]*"|[^\s"]+/g, (part) =>
      part.startsWith('"') ? part.replace(joints, ' ') : asPhrase(part),
    ),
    beginnings: isExact(typed) ? null : words.map(asBeginning).join(' & '),
    anyOf: isExact(typed) ? null : words.map(asBeginning).join(' | '),
    caseDigits: /^\d+([-/ .]\d+)+$|^\d{5,}$/.test(typed) ? typed.replace(/\D/g, '') : null,
  };
}

/** Who writes "…" or -word means just that. */
const isExact = (typed: string): boolean => /"|(^|\s)-\S/.test(typed);

/** What the index takes for the end of a word (`published.searchable`), between two of them. */
const joints = /(?<=[\p{L}\p{N}])[<>/\-_.]+(?=[\p{L}\p{N}])/gu;

/** "22-001312" is found where its parts stand beside each other. */
const asPhrase = (word: string): string =>
  word.replace(
    /[\p{L}\p{N}]+([<>/\-_.]+[\p{L}\p{N}]+)+/gu,
    (joined) => `"${joined.replace(joints, ' ')}"`,
  );

const asBeginning = (word: string): string =>
  word.length >= shortestBeginning ? `${word}:*` : word;
