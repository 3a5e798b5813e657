import type pg from 'pg';
import { mergeSegments } from './merge-segments.ts';
import { openSegment, type OpenSegment, type Segment } from './segment.ts';
import { SegmentBuilder, type SearchDocument } from './segment-builder.ts';
import { readCommittees, readMatters, readMeetings, readPeople, readSlugs } from './unit-reader.ts';

/** Words in memory before they become a segment of their own. */
const mostTokens = 4_000_000;
const meetingsAtOnce = 60;
const mattersAtOnce = 1_000;

/** The whole index out of `published`, newest meetings first; memory grows with the index, not with the texts. */
export async function buildIndex(db: pg.Pool): Promise<Segment> {
  const builder = new SegmentBuilder();
  const segments: OpenSegment[] = [];
  const add = (documents: readonly SearchDocument[]): void => {
    for (const document of documents) builder.add(document);
    if (builder.tokens > mostTokens) segments.push(openSegment(builder.take()));
  };
  add(await readCommittees(db, await readSlugs(db, 'committee')));
  await eachChunk(await readSlugs(db, 'person'), mattersAtOnce, (slugs) =>
    readPeople(db, slugs).then(add),
  );
  await eachChunk(await readSlugs(db, 'meeting'), meetingsAtOnce, (slugs) =>
    readMeetings(db, slugs).then(add),
  );
  await eachChunk(await readSlugs(db, 'matter'), mattersAtOnce, (slugs) =>
    readMatters(db, slugs).then(add),
  );
  segments.push(openSegment(builder.take()));
  return mergeSegments(segments);
}

async function eachChunk(
  all: readonly string[],
  size: number,
  work: (chunk: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < all.length; at += size) await work(all.slice(at, at + size));
}
