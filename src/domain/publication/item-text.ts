import type { ParsedDocument, ParsedItem, ParsedMinutes } from '../minutes/parsed-minutes.ts';

/** A text of an item and where it stands: `title`, `sections/2`, `decisions/0`, `attachments/0/text` … */
export type ItemText = { readonly part: string; readonly text: string };

/**
 * Every text of an item that publication would make public, and that is therefore scanned for personal
 * data (LAW O7). Names of the members present and absent are public and are not among them.
 * @param documents the full text of each attachment, in the order of the attachments
 */
export function* itemTexts(
  item: ParsedItem,
  documents: readonly (ParsedDocument | null)[],
): Generator<ItemText> {
  yield* given('title', item.title);
  yield* given('area', item.area);
  for (const [n, { label, text }] of item.sections.entries()) {
    yield* given(`sections/${n}/label`, label);
    yield* given(`sections/${n}`, text);
  }
  for (const [n, { by, points }] of item.recommendations.entries()) {
    yield* given(`recommendations/${n}/by`, by);
    for (const [m, point] of points.entries()) yield* given(`recommendations/${n}/${m}`, point);
  }
  for (const [n, decision] of item.decisions.entries()) {
    yield* given(`decisions/${n}`, decision.text);
    yield* given(`decisions/${n}/organization`, decision.organization);
    yield* given(`decisions/${n}/stage`, decision.stage);
    for (const { point, text } of decision.points) yield* given(`decisions/${n}/${point}`, text);
  }
  for (const [n, { label, title, text }] of item.points.entries()) {
    yield* given(`points/${n}/label`, label);
    yield* given(`points/${n}/title`, title);
    yield* given(`points/${n}`, text);
  }
  for (const [n, { title, documentNumber, access }] of item.attachments.entries()) {
    if (access === 'closed') continue;
    yield* given(`attachments/${n}/title`, title);
    yield* given(`attachments/${n}/documentNumber`, documentNumber);
    yield* given(`attachments/${n}/text`, documents[n]?.text);
  }
}

function* given(part: string, text: string | null | undefined): Generator<ItemText> {
  if (text !== null && text !== undefined && text !== '') yield { part, text };
}

/**
 * The full text behind each attachment of each item: the printed document with the attachment's number,
 * and where several or none have it, the one with its title. A document belongs to one attachment; one
 * that is closed, or whose attachment is, belongs to none.
 */
export function attachedDocuments(
  parsed: Pick<ParsedMinutes, 'items' | 'documents'>,
): readonly (readonly (ParsedDocument | null)[])[] {
  const left = new Set(parsed.documents.filter(({ access }) => access !== 'closed'));
  const byNumber = Map.groupBy(left, ({ number }) => number);
  const byTitle = Map.groupBy(left, ({ title }) => plain(title));
  const take = (document: ParsedDocument | undefined): ParsedDocument | null => {
    if (!document) return null;
    left.delete(document);
    return document;
  };
  const attachments = parsed.items.flatMap((item) => item.attachments);
  const timesNumbered = Map.groupBy(attachments, ({ number }) => number);
  return parsed.items.map((item) =>
    item.attachments.map(({ number, title, access }) => {
      if (item.access === 'closed' || access === 'closed') return null;
      const numbered = (number === null ? [] : (byNumber.get(number) ?? [])).filter((document) =>
        left.has(document),
      );
      const entitled = (candidates: readonly ParsedDocument[]): ParsedDocument | undefined =>
        candidates.find((document) => left.has(document) && plain(document.title) === plain(title));
      const sole = timesNumbered.get(number)?.length === 1 ? numbered[0] : undefined;
      return take(entitled(numbered) ?? sole ?? entitled(byTitle.get(plain(title)) ?? []));
    }),
  );
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
