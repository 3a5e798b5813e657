import type { ParsedMinutes } from '../minutes/parsed-minutes.ts';
import { normalize } from '../text/words.ts';

/**
 * What a document says, as one string: two files are the same document when theirs is equal, whatever
 * their bytes (DEFINITIONS, "Meeting"). Page heads, contents lists, warnings and the name of the reader say
 * nothing; nor do line breaks, soft hyphens or the way an å is encoded.
 */
export const canonicalContent = ({ meeting, items, documents }: ParsedMinutes): string =>
  JSON.stringify(canonical({ meeting, items, documents }));

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return normalize(value).replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .map(([name, part]): [string, unknown] => [name, canonical(part)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * The same document without the characters that no database and no page can hold: NUL and halves of
 * surrogate pairs.
 */
export const storable = (parsed: ParsedMinutes): ParsedMinutes => ({
  reader: parsed.reader,
  meeting: mapStrings(parsed.meeting),
  items: mapStrings(parsed.items),
  documents: mapStrings(parsed.documents),
  furniture: mapStrings(parsed.furniture),
  warnings: mapStrings(parsed.warnings),
});

function mapStrings<T>(value: T): T;
function mapStrings(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', ' ').toWellFormed();
  if (Array.isArray(value)) return value.map((part: unknown) => mapStrings(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapStrings(part)]));
}
