import type { ValidDocument } from '../meeting/document-store.ts';
import type { FindingRow } from '../meeting/finding-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { ProjectedItem } from './projected-item.ts';

/**
 * Enters the findings of personal data in each item. A finding that someone has dealt with in a former version
 * stays dealt with where the same value stands again in the same item; any other is open.
 */
export async function projectFindings(
  { findings, newId }: Stores,
  meeting: MeetingRow,
  documents: readonly ValidDocument[],
  items: readonly ProjectedItem[],
  isNew: boolean,
): Promise<void> {
  const analyses = new Map(documents.map(({ id, analysis }) => [id, analysis]));
  const left = Map.groupBy(isNew ? [] : await findings.ofMeeting(meeting.id), featuresOf);
  const added: FindingRow[] = [];
  const moved: FindingRow[] = [];
  for (const { id, document, index } of items)
    for (const found of analyses.get(document)?.[index]?.findings ?? []) {
      const { part, start, end, kind, certainty, masked, fingerprint } = found;
      const place = { item: id, part, start, end, kind, certainty, masked, fingerprint };
      const former = left.get(featuresOf(place))?.shift();
      if (!former)
        added.push({
          id: newId<'Finding'>(),
          ...place,
          status: 'open',
          reason: null,
          present: true,
        });
      else if (!isSamePlace(former, place)) moved.push({ ...former, ...place, present: true });
    }
  const gone = [...left.values()].flat().filter(({ present }) => present);
  await findings.move([...moved, ...gone.map((former) => ({ ...former, present: false }))]);
  await findings.add(added);
}

type Place = Pick<FindingRow, 'item' | 'kind' | 'fingerprint' | 'part' | 'start' | 'end'>;

const featuresOf = ({ item, kind, fingerprint }: Place): string => `${item} ${kind} ${fingerprint}`;

const isSamePlace = (former: FindingRow, now: Place): boolean =>
  former.present &&
  former.part === now.part &&
  former.start === now.start &&
  former.end === now.end;
