import { strings } from '#domain/minutes/conservation.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { fieldText } from '../html/markup-text.ts';
import { isObject, objectsOf } from './json-ledger.ts';

const committeesOf = (value: unknown) =>
  isObject(value) && isObject(value['Udvalg'])
    ? Object.values(value['Udvalg']).flatMap(objectsOf)
    : [];

/**
 * The list of all committees' meetings, which is no minutes: it is said aloud, and the texts are kept.
 * @returns `null` for any other JSON
 */
export function readMeetingList(value: unknown): ParsedMinutes | null {
  const meetings = committeesOf(value).flatMap(({ Moeder }) => objectsOf(Moeder));
  if (meetings.length === 0) return null;
  return {
    reader: 'firstagenda-json',
    meeting: {
      committee: null,
      legislativeTerm: null,
      date: null,
      time: null,
      place: null,
      kind: 'agenda',
      attendees: [],
      absentees: [],
    },
    items: [],
    documents: [],
    furniture: [
      { kind: 'related-documents', text: [...strings(value)].map(fieldText).join('\n\n') },
    ],
    warnings: [
      {
        code: 'meeting-list',
        message: `Filen er en liste over ${meetings.length === 1 ? 'et møde' : `${meetings.length} møder`}, ikke en dagsorden eller et referat. Hent de enkelte dagsordener og referater.`,
      },
    ],
  };
}
