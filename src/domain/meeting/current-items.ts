import { titleKey } from '../matter/title-words.ts';
import type { DocumentKind, ParsedItem } from '../minutes/parsed-minutes.ts';

/** A document of a meeting in its valid version. */
export type CurrentDocument<Key extends string> = {
  readonly key: Key;
  readonly kind: DocumentKind;
  readonly items: readonly ParsedItem[];
};

/** Where an item of the meeting is printed: document, and place among its items from 0. */
export type PrintedItem<Key extends string> = {
  readonly document: Key;
  readonly index: number;
  readonly item: ParsedItem;
};

/**
 * The items of a meeting as its documents have them together: the minutes when there are any; else the
 * agenda, in which an item of a supplement stands for the agenda's item with the same number or the same
 * title and number of case, and any other is added at the end (LAW L3).
 * @param documents valid versions, oldest first
 */
export function listItems<Key extends string>(
  documents: readonly CurrentDocument<Key>[],
): readonly PrintedItem<Key>[] {
  const minutes = documents.findLast(({ kind }) => kind === 'minutes');
  const used = minutes
    ? [minutes]
    : [
        ...documents.filter(({ kind }) => kind === 'agenda'),
        ...documents.filter(({ kind }) => kind === 'supplement'),
      ];
  const items: PrintedItem<Key>[] = [];
  for (const document of used)
    for (const [index, item] of document.items.entries()) {
      const printed = { document: document.key, index, item };
      const earlier = items.findIndex(
        (other) => other.document !== document.key && isSameItem(other.item, item),
      );
      if (earlier >= 0) items[earlier] = printed;
      else items.push(printed);
    }
  return items;
}

/** The kind that the meeting shows itself as. */
export const leadKind = (documents: readonly { readonly kind: DocumentKind }[]): DocumentKind =>
  (['minutes', 'agenda', 'supplement'] as const).find((kind) =>
    documents.some((document) => document.kind === kind),
  ) ?? 'agenda';

const isSameItem = (a: ParsedItem, b: ParsedItem): boolean =>
  (a.number !== null && a.number === b.number) ||
  (a.matter !== null &&
    a.matter === b.matter &&
    titleKey(a.title ?? '') === titleKey(b.title ?? ''));

/**
 * Whether a file is a print of some items of a document that the archive has whole ("Hent punkt 4 som PDF"): at most half
 * as many items, and each of them stands in the whole. Such a print must not take the place of the minutes.
 */
export function isExtract(file: readonly ParsedItem[], whole: readonly ParsedItem[]): boolean {
  return (
    file.length * 2 <= whole.length &&
    file.every((item) =>
      whole.some(
        (other) =>
          isSameItem(other, item) || titleKey(other.title ?? '') === titleKey(item.title ?? ''),
      ),
    )
  );
}

/**
 * The document of the meeting that a file is a version of: the one of its kind; for a supplement the one
 * that shares an item with it, since a meeting may have several.
 * @returns `null` when the file is a new document of the meeting
 */
export function findDocument<Key extends string>(
  documents: readonly CurrentDocument<Key>[],
  file: { readonly kind: DocumentKind; readonly items: readonly ParsedItem[] },
): Key | null {
  const sameKind = documents.filter(({ kind }) => kind === file.kind);
  const found =
    file.kind === 'supplement'
      ? sameKind.find((document) =>
          document.items.some((item) => file.items.some((other) => isSameItem(item, other))),
        )
      : sameKind[0];
  return found?.key ?? null;
}
