import { itemAddress, matterAddress, meetingAddress } from '#domain/publication/address.ts';
import type { LinkedData } from '#domain/publication/linked-data.ts';
import type {
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
} from '#domain/publication/snapshot.ts';
import { committeeIn, context, municipality } from './organization.ts';

type Meeting = Pick<
  MeetingSnapshot,
  'slug' | 'body' | 'committee' | 'date' | 'version' | 'publishedAt'
>;

const own = (item: ItemSnapshot): string | undefined =>
  item.decisions.find((decision) => decision.own && decision.released)?.text;

/** An item as a report: what was decided is its abstract, the matter what it is about. */
export function itemData(item: ItemSnapshot, meeting: Meeting, origin: string): LinkedData {
  const url = `${origin}${itemAddress(meeting.slug, item.key)}`;
  const decision = own(item);
  return {
    ...context,
    '@type': 'Report',
    '@id': url,
    name: item.title,
    url,
    inLanguage: 'da',
    dateCreated: meeting.date,
    datePublished: meeting.publishedAt,
    version: meeting.version,
    author: committeeIn(meeting.committee, meeting.body, origin),
    publisher: municipality(meeting.body, origin),
    isPartOf: { '@type': 'Report', url: `${origin}${meetingAddress(meeting.slug)}` },
    ...(decision === undefined ? {} : { abstract: decision }),
    ...(item.matter === null
      ? {}
      : {
          about: {
            '@type': 'CreativeWork',
            identifier: item.matter.caseNumber,
            url: `${origin}${matterAddress(item.matter.slug)}`,
          },
        }),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/pdf',
      contentUrl: `${url}.pdf`,
    },
  };
}

/** A matter as a work whose parts are its treatments. */
export function matterData(matter: MatterSnapshot, body: string, origin: string): LinkedData {
  const url = `${origin}${matterAddress(matter.slug)}`;
  return {
    ...context,
    '@type': 'CreativeWork',
    '@id': url,
    name: matter.title,
    identifier: matter.caseNumber,
    url,
    inLanguage: 'da',
    publisher: municipality(body, origin),
    hasPart: matter.treatments.flatMap(({ meeting, title, date, committee }) =>
      meeting === null
        ? []
        : [
            {
              '@type': 'Report',
              name: title,
              dateCreated: date,
              author: { '@type': 'GovernmentOrganization', name: committee.name },
              url: `${origin}${itemAddress(meeting.slug, meeting.itemKey)}`,
            },
          ],
    ),
  };
}
