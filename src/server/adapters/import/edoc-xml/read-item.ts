import type {
  Access,
  ParsedDecision,
  ParsedDocument,
  ParsedItem,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';
import { readPeople } from '#domain/minutes/person-list.ts';
import { buildItem, type LabelledText, type MeetingFrame } from '../labelled-item/build-item.ts';
import { readDecisionHead } from '../labelled-item/decision-head.ts';
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlLedger } from '../xml/xml-ledger.ts';
import { readItemText, type ItemText } from './item-text.ts';
import { matchFiles } from './match-files.ts';

export type Reading = {
  readonly ledger: XmlLedger;
  readonly removed: string[];
  readonly documents: ParsedDocument[];
  readonly warnings: Warning[];
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const peek = (element: XmlElement | null): string => (element ? textOf(element).trim() : '');

/** "SKAL PUBLICERES" is the only type that opens a document; an empty one says nothing (LAW R7). */
const accessOf = (document: XmlElement | null): Access => {
  const type = document ? peek(childAt(document, 'PublishingType')) : '';
  return type === '' || /^(?:skal|kan|må) publiceres$/iu.test(type) ? 'open' : 'closed';
};

/** "Kommunalbestyrelsen den 30. januar 2012 Punkt 5" names a treatment and prints no decision. */
const reference = (printed: string): ParsedDecision => ({
  ...readDecisionHead(printed),
  text: printed,
  outcome: 'none',
  released: true,
  points: [],
});

/** What kind of item it is and which bodies it goes to: sections under the names that the format gives them. */
function readRoute({ ledger }: Reading, document: XmlElement | null): LabelledText[] {
  const list = document && childAt(document, 'AgendaItems');
  const stops = list ? childrenOf(list, 'AgendaItem') : [];
  const kind = ledger.take(stops[0] ? childAt(stops[0], 'AgendaItemType') : null);
  const route = stops.map((stop) => ledger.take(childAt(stop, 'Committee')).trim());
  return [
    { label: 'kind', text: kind.trim(), kind: 'other' as const },
    { label: 'route', text: route.join('\n'), kind: 'other' as const },
  ].filter(({ text }) => text !== '');
}

function readAttachments(reading: Reading, document: XmlElement | null, text: ItemText) {
  const { ledger, documents, warnings, removed } = reading;
  const list = document && childAt(document, 'Attachments');
  const attachments = list ? childrenOf(list, 'Attachment') : [];
  const titles = attachments.map((attachment) => ledger.take(childAt(attachment, 'Title')).trim());
  const listed = matchFiles(titles, text.files);
  for (const file of text.files) {
    if (file.isInPoint !== true) removed.push(file.title);
    if (!listed.includes(file)) removed.push(file.documentNumber);
  }
  return attachments.map((attachment, at) => {
    const about = {
      number: null,
      title: titles[at] ?? '',
      documentNumber: listed[at]?.documentNumber ?? null,
      access: accessOf(attachment),
    };
    const fullText = ledger.take(childAt(attachment, 'FullText')).trim();
    // The title stands twice in the file: once for the attachment, once for its text.
    const again = ledger.take(childAt(attachment, 'NeutralTitle')).trim();
    const title = again === '' ? about.title : again;
    documents.push({ ...about, title, text: fullText, complete: fullText !== '' });
    if (fullText === '')
      warnings.push({
        code: 'document-without-text',
        message: `Bilaget "${about.title}" er i filen uden sin tekst.`,
      });
    return about;
  });
}

/** One `MeetingAgendaItem` with its document, its attachments and its full text. */
export function readItem(
  reading: Reading,
  element: XmlElement,
  meeting: MeetingFrame,
  isClosedAgenda: boolean,
): ParsedItem {
  const { ledger } = reading;
  const document = childAt(element, 'Document');
  const text = readItemText(ledger.take(childAt(element, 'FullText')));
  const absent = readPeople(text.absent.split('\n').join(', '), 0, true);
  const numberPart: LabelledText[] =
    text.documentNumber === null
      ? []
      : [{ label: 'Dok.nr.', text: text.documentNumber, kind: 'other' }];
  const { item, removed } = buildItem(
    {
      number: orNull(ledger.take(childAt(element, 'AgendaItemNumber'))),
      title: document ? ledger.take(childAt(document, 'Title')) : '',
      matter: text.matter,
      access: isClosedAgenda ? 'closed' : accessOf(document),
      parts: [...readRoute(reading, document), ...numberPart, ...text.parts],
      points: text.points,
      attachments: readAttachments(reading, document, text),
      references: text.earlier.map(reference),
      absences: absent.people.map((person) => ({
        ...person,
        kind: 'notPresentAtItem',
        organization: meeting.committee,
      })),
    },
    meeting,
  );
  reading.removed.push(
    ...text.removed,
    ...removed,
    ...absent.removed,
    text.absent.slice(absent.end),
  );
  return item;
}
