import { numberMarks } from '../src/domain/search/search-marks.ts';
import { committeeSlug, meetingSlug } from '../src/domain/publication/slug.ts';
import { generateMinutes } from '../src/server/adapters/sample/generate-minutes.ts';
import type { WrittenItem } from '../src/server/adapters/sample/written-minutes.ts';
import type { SearchDocument } from '../src/server/adapters/search/segment-builder.ts';

/** The items and attachments of a made-up municipality, as many items as asked. */
export function* generateSearchDocuments(items: number): Generator<SearchDocument> {
  let written = 0;
  for (let meeting = 0; written < items; meeting += 1) {
    const minutes = generateMinutes(meeting, {
      layout: meeting % 2 === 0 ? '2014' : '2022',
      meeting,
      matters: 8,
    });
    const slug = committeeSlug(minutes.meeting.committee);
    const facts = {
      unit: `meeting:${meetingSlug(minutes.meeting.date, slug)}-${meeting}`,
      committee: { slug, name: minutes.meeting.committee },
      date: minutes.meeting.date,
    };
    for (const [at, item] of minutes.items.entries()) {
      if (item.access === 'closed') continue;
      const [decision] = item.decisions;
      yield {
        ...facts,
        kind: 'item',
        place: `item\n${at}`,
        outcome: decision?.outcome ?? null,
        title: item.title ?? '',
        lead: decision?.text ?? '',
        body: bodyOf(item),
        marks: numberMarks(item.matter ?? ''),
      };
      written += 1;
      if (written >= items) return;
    }
    for (const [at, document] of minutes.documents.entries())
      yield {
        ...facts,
        kind: 'attachment',
        place: `0\n${at}`,
        outcome: null,
        title: document.title,
        lead: '',
        body: document.text,
        marks: [],
      };
  }
}

const bodyOf = (item: WrittenItem): string =>
  [
    ...item.recommendations.flatMap(({ points }) => points),
    ...item.sections.map(({ text }) => text),
    ...item.points.map(({ title, text }) => `${title ?? ''} ${text}`),
    ...item.attachments.map(({ title }) => title),
  ].join('\n');
