import type { ItemSnapshot, MeetingSnapshot } from '../src/domain/publication/snapshot.ts';
import type { SearchDocument } from '../src/server/adapters/search/segment-builder.ts';

export const meetingOf = ({ unit }: SearchDocument): string => unit.slice('meeting:'.length);
export const itemKeyOf = ({ place }: SearchDocument): string => place.split('\n')[1] ?? '';

/** The public copy of an item whose texts are those of a document of the index. */
export function itemSnapshot(document: SearchDocument): ItemSnapshot {
  const key = itemKeyOf(document);
  return {
    status: 'open',
    position: Number(key) + 1,
    number: key,
    key,
    access: 'open',
    area: null,
    title: document.title,
    matter: null,
    caseNumber: null,
    decisions:
      document.lead === ''
        ? []
        : [
            {
              organization: document.committee?.name ?? null,
              own: true,
              date: document.date,
              text: document.lead,
              outcome: 'approved',
              released: true,
              points: [],
              stage: null,
            },
          ],
    recommendations: [],
    sections: [{ kind: 'presentation', label: 'Sagsfremstilling', text: [document.body] }],
    points: [],
    absences: [],
    attachments: [],
  };
}

/** The public copy of the meeting that the documents of one unit belong to; `null` without an item. */
export function meetingSnapshot(documents: readonly SearchDocument[]): MeetingSnapshot | null {
  const items = documents.filter(({ kind }) => kind === 'item');
  const [first] = items;
  if (!first?.committee) return null;
  return {
    slug: meetingOf(first),
    version: 1,
    publishedAt: '2026-01-01T12:00:00.000Z',
    kind: 'minutes',
    body: 'Prøvestrup Kommune',
    committee: first.committee,
    legislativeTerm: null,
    date: first.date ?? '2026-01-01',
    time: null,
    place: null,
    attendees: [],
    absentees: [],
    items: items.map(itemSnapshot),
  };
}
