import { sampleMinutes } from '#adapters/sample/sample-documents.ts';
import { committeeSlug, meetingSlug } from '#domain/publication/slug.ts';
import { caseNumberMarks, readSearchQuery } from '#domain/search/search-query.ts';
import { Scoreboard } from './match-clauses.ts';
import { mergeSegments } from './merge-segments.ts';
import { runSearch } from './run-search.ts';
import { openSegment, type OpenSegment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { qualityQueries, type QualityQuery } from './quality-queries.ts';
import { suggestQuery } from './suggest-words.ts';

export type QualityResult = QualityQuery & {
  /** From 1; null where it is not among the first ten. */
  readonly place: number | null;
  readonly total: number;
  readonly holds: boolean;
};

/** Asks the made-up municipality every query of the table, and looks where the expected answer stands. */
export function measureSearchQuality(): readonly QualityResult[] {
  const { segment, titles } = indexSample();
  const board = new Scoreboard();
  return qualityQueries.map((asked): QualityResult => {
    const query = readSearchQuery(asked.text);
    if (query === null) return { ...asked, place: null, total: 0, holds: false };
    const found = runSearch(
      [segment],
      query,
      { filter: {}, sort: 'relevance', skip: 0, take: 10, typing: false },
      board,
    );
    const shown = found.documents.map(({ document }) => titles[document] ?? '');
    if (asked.suggests !== undefined) {
      const suggestion = suggestQuery([segment], asked.text, query, found.unmet);
      return { ...asked, place: null, total: found.total, holds: suggestion === asked.suggests };
    }
    const at = shown.findIndex((title) => title.includes(asked.first));
    const isFree = asked.never === undefined || !shown.some((t) => t.includes(asked.never ?? ''));
    return {
      ...asked,
      place: at < 0 ? null : at + 1,
      total: found.total,
      holds: at === 0 && isFree,
    };
  });
}

/** Titles as `date kind title`. */
function indexSample(): { readonly segment: OpenSegment; readonly titles: readonly string[] } {
  const builder = new SegmentBuilder();
  const titles: string[] = [];
  for (const { minutes } of sampleMinutes()) {
    const { meeting, items, documents } = minutes;
    const slug = committeeSlug(meeting.committee);
    const facts = {
      unit: `meeting:${meetingSlug(meeting.date, slug)}`,
      committee: { slug, name: meeting.committee },
      date: meeting.date,
    };
    for (const item of items) {
      if (item.access === 'closed') continue;
      const [decision] = item.decisions;
      titles.push(`${meeting.date} punkt ${item.title ?? ''}`);
      builder.add({
        ...facts,
        kind: 'item',
        place: `item\n${item.number ?? ''}`,
        outcome: decision?.outcome ?? null,
        title: item.title ?? '',
        lead: decision?.text ?? '',
        body: [
          item.matter ?? '',
          ...item.recommendations.flatMap(({ points }) => points),
          ...item.sections.map(({ text }) => text),
          ...item.points.flatMap(({ title, text }) => [title ?? '', text]),
          ...item.attachments.map(({ title }) => title),
        ].join('\n'),
        marks: caseNumberMarks(item.matter ?? ''),
      });
    }
    for (const [at, { title, text }] of documents.entries()) {
      titles.push(`${meeting.date} bilag ${title}`);
      builder.add({
        ...facts,
        kind: 'attachment',
        place: `attachment\n0\n${at}`,
        outcome: null,
        title,
        lead: '',
        body: text,
        marks: [],
      });
    }
  }
  return { segment: openSegment(mergeSegments([openSegment(builder.take())])), titles };
}
