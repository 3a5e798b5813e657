import type { FileAccess, ParsedAttachment } from '#domain/minutes/parsed-minutes.ts';
import { words } from '#domain/text/words.ts';
import { plain, type Line } from './printed-line.ts';

const numbered =
  /^(?<mark>(?:bilag|bil\.)\s*)?(?:nr\.?\s*)?(?<number>\d{1,3}(?:\.\d{1,3})*|(?<=bilag )[A-H])\s*(?:[.:)–-]+\s*|\s+(?=\p{Lu}))(?=\S)/iu;
const document =
  '(?:\\d{1,7}\\/\\d{2,4}|\\d{2,3}-\\d{4}-\\d{3,7}|(?:19|20)\\d{2}-\\d{4,7}|D(?:19|20)?\\d{2}-\\d+|\\p{Lu}{2,4}-(?:19|20)\\d{2}-\\d{4,7}|\\d{5,9}(?:[_-]\\d+)*)';
const documentAtEnd = new RegExp(
  `\\s*(?:[-–,;]\\s*)?[([]?\\s*(?<mark>(?:dok(?:ument)?\\.?\\s*(?:nr|id|nummer)?\\.?|bilagsnr\\.?|doknr\\.?|sagsnr\\.?|id)\\s*:?\\s*)?(?<number>${document})\\s*[)\\]]?$`,
  'iu',
);
const accessAtEnd = /\s*[([–-]\s*(?<mark>åben|åbent|offentligt?|lukket|fortroligt?)\s*[)\]]?$/iu;
const accessAtStart = /^(?<mark>åben|åbent|offentligt?|lukket|fortroligt?)\s*[-–:]\s+/iu;
const fileName = /^[^\s].{0,160}\.(?:pdf|docx?|xlsx?|pptx?|odt|jpe?g|png|zip)$/iu;

export const isFileName = (text: string): boolean => fileName.test(text.trim());

const accessOf = (mark: string | undefined): FileAccess =>
  mark === undefined ? 'unknown' : /^(?:lukket|fortrolig)/iu.test(mark) ? 'closed' : 'open';

/**
 * One line of a list of attachments: "2. Kort over området (31409/14)", "Bilag 1: Plan - lukket".
 * @returns `removed`: printed words that are neither number, title nor document number
 */
export function readAttachment(printed: string): {
  readonly attachment: ParsedAttachment;
  readonly removed: readonly string[];
} {
  const removed: string[] = [];
  let title = printed.trim();
  const cut = (form: RegExp): Record<string, string | undefined> | null => {
    const found = form.exec(title);
    const rest =
      found === null
        ? ''
        : `${title.slice(0, found.index)}${title.slice(found.index + found[0].length)}`.trim();
    if (found === null || words(rest).length === 0) return null;
    title = rest;
    if (found.groups?.['mark'] !== undefined) removed.push(found.groups['mark']);
    return found.groups ?? {};
  };
  const number = cut(numbered)?.['number'] ?? null;
  const access = cut(accessAtStart) ?? cut(accessAtEnd);
  const documentNumber = cut(documentAtEnd)?.['number'] ?? null;
  const late = access ?? cut(accessAtEnd);
  return {
    attachment: { number, title, documentNumber, access: accessOf(late?.['mark']) },
    removed: removed.filter((part) => words(part).length > 0),
  };
}

/** "Ingen", "Ingen bilag": the list is printed, and empty. */
const none = /^(?:ingen(?: bilag)?|intet|-)\.?$/iu;

/** "1. Kort 2. Plan" in one line: the next number begins the next attachment. */
const splitCounted = (text: string, count: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  let next = count + 1;
  if (Number.parseInt(text, 10) !== next || !/^\d+[.)]\s/.test(text)) return [text];
  for (;;) {
    next += 1;
    const at = rest.search(new RegExp(`(?<=\\s)${String(next)}[.)]\\s+(?=[\\p{Lu}\\d])`, 'u'));
    if (at === -1) return [...pieces, rest];
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at);
  }
};

/** The attachments under their label, one a line; a line that goes on from the one before belongs to it. */
export function readAttachments(lines: readonly Line[]): {
  readonly attachments: readonly ParsedAttachment[];
  readonly removed: readonly string[];
} {
  const titles: string[] = [];
  const removed: string[] = [];
  for (const line of lines) {
    const text = plain(line);
    if (words(text).length === 0) continue;
    const last = titles.at(-1);
    // A badge with the number of attachments is none.
    if (none.test(text) || /^\d{1,3}$/.test(text)) removed.push(text);
    else if (last !== undefined && /^\p{Ll}/u.test(text) && !isFileName(last))
      titles[titles.length - 1] = `${last} ${text}`;
    else titles.push(...splitCounted(text, titles.length));
  }
  const read = titles.map(readAttachment);
  return {
    attachments: read.map(({ attachment }) => attachment),
    removed: [...removed, ...read.flatMap((one) => one.removed)],
  };
}
