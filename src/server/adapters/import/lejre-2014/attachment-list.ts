import type { ParsedAttachment, ParsedDocument } from '#domain/minutes/parsed-minutes.ts';

const months =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b/iu;

const begin = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 12).toLowerCase();

/**
 * Where the entry with a number begins: where its own title follows, as the block behind the items has
 * it, else at the first such number that is no day of a month ("den 2. april").
 */
function findEntry(text: string, from: number, number: number, title: string | null): number {
  const places = [...text.matchAll(new RegExp(`(?<!\\S)${number}\\.\\s+(?=\\S)`, 'gu'))].filter(
    ({ index }) => index >= from,
  );
  const rest = (match: RegExpMatchArray): string =>
    text.slice((match.index ?? 0) + match[0].length);
  const named =
    title === null ? undefined : places.find((match) => begin(rest(match)) === begin(title));
  return (named ?? places.find((match) => !months.test(rest(match))))?.index ?? -1;
}

/** Where the search goes on: behind an entry's own title, which may hold a number ("… - 2. behandling"). */
function endOfEntry(text: string, start: number | undefined, title: string | null): number {
  if (start === undefined) return 0;
  const mark = /^\d+\.\s+/.exec(text.slice(start))?.[0].length ?? 1;
  const named = title !== null && text.startsWith(title, start + mark);
  return start + (named ? mark + title.length : 1);
}

/**
 * Reads "1. <titel> 2. <titel>", as it runs on in flattened text, against the attachments' own blocks:
 * they know the document number and who may see it. Attachment 2 of item 4 is 4.2.
 * @returns the words before the first entry as `rest`
 */
export function readAttachmentList(
  text: string,
  item: string,
  documents: readonly ParsedDocument[],
): { readonly attachments: readonly ParsedAttachment[]; readonly rest: string } {
  const blockOf = (number: number): ParsedDocument | undefined =>
    documents.find((document) => document.number === `${item}.${number}`);
  const starts: number[] = [];
  for (let number = 1; ; number += 1) {
    const from = endOfEntry(text, starts.at(-1), blockOf(number - 1)?.title ?? null);
    const at = findEntry(text, from, number, blockOf(number)?.title ?? null);
    if (at === -1) break;
    starts.push(at);
  }
  const attachments = starts.map((start, i): ParsedAttachment => {
    const printed = text.slice(start, starts[i + 1]).trim();
    const block = blockOf(i + 1);
    return {
      number: `${item}.${i + 1}`,
      title: printed.replace(/^\d+\.\s+/, ''),
      documentNumber: block?.documentNumber ?? null,
      access: block?.access ?? 'unknown',
    };
  });
  return { attachments, rest: text.slice(0, starts[0] ?? text.length).trim() };
}
