import type { Furniture, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import { fieldText } from '../html/markup-text.ts';
import type { Reader } from '../source.ts';
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { XmlLedger } from '../xml/xml-ledger.ts';
import { xmlOf } from '../xml/xml-of.ts';
import { readMinutesText, type MinutesText } from './minutes-text.ts';
import { readItem, type Reading } from './read-item.ts';

const peek = (element: XmlElement | null): string => (element ? textOf(element).trim() : '');
const agendaTypesOf = (root: XmlElement): readonly XmlElement[] => {
  const list = childAt(root, 'MeetingAgendaTypes');
  return list ? childrenOf(list, 'MeetingAgendaType') : [];
};

type Row = {
  readonly element: XmlElement;
  readonly number: number;
  readonly isClosedAgenda: boolean;
};

/** The file holds the items as they were made; the agenda's order is that of their numbers. */
function rowsInOrder(agendaTypes: readonly XmlElement[]): readonly Row[] {
  const rows = agendaTypes.flatMap((agendaType): Row[] => {
    const items = childAt(agendaType, 'MeetingAgendaItems');
    const isClosedAgenda = /lukket/iu.test(peek(childAt(agendaType, 'AgendaType')));
    return (items ? childrenOf(items, 'MeetingAgendaItem') : []).map((element) => ({
      element,
      number: Number(peek(childAt(element, 'AgendaItemNumber')) || Number.POSITIVE_INFINITY),
      isClosedAgenda,
    }));
  });
  return rows.toSorted(
    (a, b) => Number(a.isClosedAgenda) - Number(b.isClosedAgenda) || a.number - b.number,
  );
}

const textsOf = (ledger: XmlLedger, types: readonly XmlElement[], committee: string | null) =>
  types.map((type) => readMinutesText(ledger.take(childAt(type, 'FullText')), committee));

const furnitureOf = (texts: readonly MinutesText[], others: readonly string[]): Furniture[] => [
  ...texts.flatMap(({ head, contents, body }): Furniture[] => [
    { kind: 'page-head', text: head },
    { kind: 'contents', text: contents },
    { kind: 'other', text: body },
  ]),
  { kind: 'other', text: others.filter((text) => words(text).length > 0).join('\n\n') },
];

/** eDoc agenda publishing: a list of items with their documents, everything of substance in their full texts. */
export const edocXml: Reader = {
  id: 'edoc-xml',

  recognise: (source) => {
    if (source.kind !== 'xml') return 0;
    const root = xmlOf(source);
    return root.name === 'Meeting' && childAt(root, 'MeetingAgendaTypes') !== null ? 1 : 0;
  },

  read: (source): ParsedMinutes => {
    if (source.kind !== 'xml') throw new Error('edoc-xml reads XML');
    const root = xmlOf(source);
    const reading: Reading = { ledger: new XmlLedger(), removed: [], documents: [], warnings: [] };
    const { ledger } = reading;
    const body = readOrganizationName(ledger.take(childAt(root, 'Committee')));
    const when = peek(childAt(root, 'MeetingDate'));
    const agendaTypes = agendaTypesOf(root);
    const texts = textsOf(ledger, agendaTypes, body?.name ?? null);
    const meeting = {
      committee: body?.name ?? null,
      legislativeTerm: body?.term ?? null,
      date: findDate(when)?.date ?? null,
      time: findTime(when),
      place: texts.find(({ place }) => place !== null)?.place ?? null,
      kind: /referat/iu.test(peek(childAt(root, 'MeetingState')))
        ? ('minutes' as const)
        : ('agenda' as const),
      attendees: texts.flatMap(({ attendees }) => attendees),
      absentees: texts.flatMap(({ absentees }) => absentees),
    };
    const items = rowsInOrder(agendaTypes).map(({ element, isClosedAgenda }) =>
      readItem(reading, element, meeting, isClosedAgenda),
    );
    const others = [...reading.removed, ...[...ledger.rest(root)].map(fieldText)];
    return {
      reader: 'edoc-xml',
      meeting,
      items,
      documents: reading.documents,
      furniture: furnitureOf(texts, others).filter(({ text }) => words(text).length > 0),
      warnings: reading.warnings,
    };
  },
};
