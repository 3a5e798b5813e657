import { plain, type Line } from './printed-line.ts';

export type MatterLine = {
  readonly matter: string | null;
  /** Printed before and behind the number, in order. */
  readonly label: string;
  readonly rest: string;
};

const labelled =
  /^(?<label>(?:acadre[- ]?|esdh[- ]?|sbsys[- ]?|edoc[- ]?)?(?:sagsnr|sagsnummer|sag nr|sagnr|sags[- ]?id|journalnr|journalnummer|j\.?\s?nr|jnr|emnenr|sag(?=\s*:?\s*(?:\d{2,4}[-/.]\d)))\.?)\s*:?\s*(?:(?<=[.:\s])(?<number>(?=\S*\d)[\p{L}\d]+(?:[-./][\p{L}\d]+)*))?(?<rest>(?=[\s,;]|$).*)$/iu;
/** A case number that stands alone: 22-001312, EMN-2025-010561, 27.66.00-P20-2-20, 14/4385. */
const inBrackets = /^\((?:sag|sagsnr\.?|sagsnummer)\s*:?\s*(?<number>\d\S*?)\)$/iu;
const alone =
  /^(?:\p{Lu}{2,5}-)?(?:\d{2}|\d{4})[-/]\d{3,7}(?:-\d+)?$|^\d{2}\.\d{2}\.\d{2}-?\p{Lu}\d{2}-\d+(?:-\d{2})?$|^\d{3}-(?:19|20)\d{2}-\d{3,7}$|^\d{5,7}-(?:19|20)\d{2}$|^\d{2}\.\d{2}\p{Lu}\d{2} ?- ?\d{4}\/\d{4,6}$|^S(?:19|20)\d{2}-\d+$/u;

/** A line that gives the case number of an item, or `null`. */
export function readMatterLine(line: Line): MatterLine | null {
  const text = plain(line);
  if (alone.test(text)) return { matter: text, label: '', rest: '' };
  const bracketed = inBrackets.exec(text)?.groups?.['number'];
  if (bracketed !== undefined)
    return { matter: bracketed, label: text.replace(bracketed, ' ').trim(), rest: '' };
  const groups = labelled.exec(text)?.groups;
  if (groups === undefined) return null;
  const rest = groups['rest']?.trim() ?? '';
  const matter = groups['number'] ?? null;
  // "Sag nr. 21" counts the items.
  if (/^sag nr/iu.test(text) && /^\d{1,3}$/.test(matter ?? '')) return null;
  return matter === null && rest !== '' ? null : { matter, label: groups['label'] ?? '', rest };
}
