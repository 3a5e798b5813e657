import { itemAnchor, versionAddress } from '#domain/publication/address.ts';
import type { Citation } from '#domain/publication/citation/citation.ts';
import type {
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
} from '#domain/publication/snapshot.ts';
import { formatDate, formatInstant } from '#ui/format/date.ts';
import { itemText } from './item.ts';
import { matterText } from './matter.ts';
import { documentKind, meetingText } from './meeting.ts';

export const citeText = {
  heading: 'Henvis og del',
  permalink: 'Fast adresse',
  reference: 'Henvisning',
  versioned: 'Adressen i henvisningen fører altid til netop denne version.',
  matterChanges:
    'Sagen vokser, når den behandles igen. Kommer det an på ordlyden, så henvis til et punkt.',
  bib: 'BibTeX til LaTeX',
  ris: 'RIS til Zotero og EndNote',
  mail: 'Send i en mail',
};

type Meeting = Pick<
  MeetingSnapshot,
  'slug' | 'version' | 'publishedAt' | 'kind' | 'body' | 'committee' | 'date'
>;

const edition = ({ version, publishedAt }: Meeting): string =>
  `${meetingText.version(version)}, ${meetingText.publishedAt(formatInstant(publishedAt))}.`;

/** A meeting's agenda or minutes as other programs keep it. `origin` is the site's own address without a slash at the end. */
export const citeMeeting = (meeting: Meeting, origin: string): Citation => ({
  key: meeting.slug,
  title: `${documentKind[meeting.kind]} fra mødet ${formatDate(meeting.date)}`,
  author: meeting.committee.name,
  publisher: meeting.body,
  date: meeting.date,
  version: meeting.version,
  note: edition(meeting),
  url: `${origin}${versionAddress(meeting.slug, meeting.version)}`,
});

export const citeItem = (
  item: Pick<ItemSnapshot, 'key' | 'number' | 'title'>,
  meeting: Meeting,
  origin: string,
): Citation => {
  const place = item.number === null ? '' : `, ${itemText.numbered(item.number).toLowerCase()}`;
  return {
    ...citeMeeting(meeting, origin),
    key: `${meeting.slug}-punkt-${item.key}`,
    title: item.title,
    note: `${documentKind[meeting.kind]} ${formatDate(meeting.date)}${place}. ${edition(meeting)}`,
    url: `${origin}${versionAddress(meeting.slug, meeting.version)}#${itemAnchor(item.key)}`,
  };
};

/** The same as a person writes it. */
export const referenceTo = ({ publisher, author, title, note, url }: Citation): string =>
  `${publisher}, ${author}: »${title}«. ${note} ${url}`;

/** A matter has no version: it is as its newest treatment. */
export const referenceToMatter = (
  { title, caseNumber }: MatterSnapshot,
  body: string,
  url: string,
): string => `${body}: »${title}«. ${matterText.matter(caseNumber)}. ${url}`;

/** A letter with the title and the address, to whom the sender likes. */
export const mailTo = (title: string, url: string): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${url}\r\n`)}`;
