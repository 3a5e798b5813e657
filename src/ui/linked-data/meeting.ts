import { itemAddress, meetingAddress, versionAddress } from '#domain/publication/address.ts';
import type { LinkedData } from '#domain/publication/linked-data.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { withOffset } from '#domain/text/danish-time.ts';
import { formatDate } from '#ui/format/date.ts';
import { documentKind, meetingText } from '#ui/text/meeting.ts';
import { committeeIn, context, municipality } from './organization.ts';

const file = (name: string, encodingFormat: string, contentUrl: string) => ({
  '@type': 'MediaObject',
  name,
  encodingFormat,
  contentUrl,
});

/** A meeting as an event, and its agenda or minutes as a report on it, whose parts are the open items. */
export function meetingData(meeting: MeetingSnapshot, origin: string): LinkedData {
  const { body, committee, date, time, place } = meeting;
  const url = `${origin}${meetingAddress(meeting.slug)}`;
  return {
    ...context,
    '@type': 'Event',
    '@id': url,
    name: meetingText.title(committee.name, formatDate(date)),
    url,
    startDate: time === null ? date : withOffset(date, time),
    eventStatus: 'https://schema.org/EventScheduled',
    ...(place === null ? {} : { location: { '@type': 'Place', name: place, address: body } }),
    organizer: committeeIn(committee, body, origin),
    subjectOf: {
      '@type': 'Report',
      name: documentKind[meeting.kind],
      url: `${origin}${versionAddress(meeting.slug, meeting.version)}`,
      version: meeting.version,
      datePublished: meeting.publishedAt,
      inLanguage: 'da',
      publisher: municipality(body, origin),
      encoding: [
        file('PDF', 'application/pdf', `${url}.pdf`),
        file('JSON', 'application/json', `${url}.json`),
      ],
      hasPart: meeting.items.flatMap((item) =>
        item.status === 'open'
          ? [
              {
                '@type': 'Report',
                position: item.position,
                name: item.title,
                url: `${origin}${itemAddress(meeting.slug, item.key)}`,
              },
            ]
          : [],
      ),
    },
  };
}
