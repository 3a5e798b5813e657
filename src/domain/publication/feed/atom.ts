import type { Feed, FeedEntry } from './feed.ts';
import { xmlText } from './xml-text.ts';

/** Of a feed that has no entries yet: it must have a time, and has never changed. */
const never = '1970-01-01T00:00:00.000Z';

/**
 * Writes a feed as Atom 1.0 (RFC 4287). Entries stand as they are given, each id once: the newest where there are several.
 * @returns a whole XML document in UTF-8
 */
export function writeAtom(feed: Feed): string {
  const entries = onePerId(feed.entries);
  const updated = entries.map((entry) => entry.updated).reduce(later, never);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    `  <id>${xmlText(feed.self)}</id>`,
    `  <title>${xmlText(feed.title)}</title>`,
    `  <subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${xmlText(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

const later = (one: string, other: string): string => (one > other ? one : other);

function onePerId(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const newest = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const known = newest.get(entry.id);
    if (known === undefined || entry.updated > known.updated) newest.set(entry.id, entry);
  }
  return [...newest.values()];
}

const entryLines = ({ id, page, title, summary, updated }: FeedEntry): readonly string[] => [
  '  <entry>',
  `    <id>${xmlText(id)}</id>`,
  `    <title>${xmlText(title)}</title>`,
  `    <updated>${updated}</updated>`,
  `    <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
  `    <summary>${xmlText(summary)}</summary>`,
  '  </entry>',
];
