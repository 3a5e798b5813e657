import type {
  DocumentKind,
  ParsedAttachment,
  ParsedMinutes,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import { fieldText } from '../html/markup-text.ts';
import { buildItem, type LabelledText, type MeetingFrame } from '../labelled-item/build-item.ts';
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { XmlLedger } from '../xml/xml-ledger.ts';
import { orNull, readBody, saysNo, saysYes } from './field.ts';
import { missingFiles } from './missing-files.ts';
import { readHistory } from './history.ts';
import { readParticipation } from './participation.ts';

const valueAt = (element: XmlElement, ...path: readonly string[]): string => {
  const found = childAt(element, ...path);
  return found === null ? '' : textOf(found).trim();
};
const listOf = (element: XmlElement, list: string, name: string): readonly XmlElement[] => {
  const found = childAt(element, list);
  return found === null ? [] : childrenOf(found, name);
};

type Reading = { readonly ledger: XmlLedger; readonly removed: string[] };

/** The fields of an item in their order; those the system calls feedback are decisions, where something is written. */
const readFields = (reading: Reading, item: XmlElement): LabelledText[] =>
  listOf(item, 'Fields', 'ItemField').map((field) => {
    const label = reading.ledger.take(childAt(field, 'Caption')).trim();
    const text = readBody(reading, childAt(field, 'Content'));
    return saysYes(valueAt(field, 'IsFeedback'))
      ? { label, text, kind: 'decision' }
      : { label, text };
  });

const readEnclosures = ({ ledger }: Reading, item: XmlElement): ParsedAttachment[] =>
  listOf(item, 'Enclosures', 'Enclosure').map((enclosure) => ({
    number: orNull(ledger.take(childAt(enclosure, 'Number'))),
    title: ledger.take(childAt(enclosure, 'Name')),
    documentNumber: null,
    access: saysYes(valueAt(enclosure, 'IsProtected')) ? 'closed' : 'open',
  }));

function readItem(
  reading: Reading,
  item: XmlElement,
  meeting: MeetingFrame,
  away: ReadonlySet<string>,
) {
  const { ledger } = reading;
  const members = listOf(item, 'Members', 'ItemMember').filter(
    (member) => !away.has(valueAt(member, 'Name')),
  );
  const absent = readParticipation(members).absent.map((member) => ({
    ...member.take(ledger),
    kind: 'notPresentAtItem' as const,
    organization: meeting.committee,
  }));
  const { item: built, removed } = buildItem(
    {
      number: orNull(ledger.take(childAt(item, 'Number'))),
      title: ledger.take(childAt(item, 'Caption')),
      matter: orNull(ledger.take(childAt(item, 'Case', 'Number'))),
      access: saysNo(valueAt(item, 'IsPublic')) ? 'closed' : 'open',
      parts: readFields(reading, item),
      attachments: readEnclosures(reading, item),
      treatments: readHistory(reading, item),
      absences: absent,
    },
    meeting,
  );
  reading.removed.push(...removed);
  return built;
}

/** 0 draft, 1 agenda, 2 minutes. */
function documentKind(publication: XmlElement, agenda: XmlElement): DocumentKind {
  const isMinutes =
    valueAt(publication, 'PublicationTypeAsValue') === '2' ||
    /minutes|referat/iu.test(valueAt(publication, 'PublicationTypeAsEnum'));
  if (isMinutes) return 'minutes';
  return saysYes(valueAt(agenda, 'IsExtendedAgenda')) ? 'supplement' : 'agenda';
}

const yearOf = (printed: string): string | null => findDate(printed)?.date?.slice(0, 4) ?? null;

function readMeeting({ ledger }: Reading, publication: XmlElement, agenda: XmlElement) {
  const named = readOrganizationName(
    ledger.take(childAt(agenda, 'Committee', 'Name') ?? childAt(agenda, 'Name')),
  );
  const committee = named?.name ?? null;
  const from = yearOf(valueAt(agenda, 'Committee', 'PeriodStart'));
  const to = yearOf(valueAt(agenda, 'Committee', 'PeriodEnd'));
  const when = valueAt(agenda, 'Meeting', 'When');
  const { present, absent } = readParticipation(
    listOf(childAt(agenda, 'Meeting') ?? agenda, 'Members', 'MeetingMember'),
  );
  return {
    committee,
    legislativeTerm: named?.term ?? (from !== null && to !== null ? `${from}-${to}` : null),
    date: findDate(when)?.date ?? null,
    time: findTime(when),
    place: orNull(ledger.take(childAt(agenda, 'Meeting', 'Where'))),
    kind: documentKind(publication, agenda),
    attendees: present.map((member) => member.take(ledger)),
    absentees: absent.map((member) => ({
      ...member.take(ledger),
      kind: 'excused' as const,
      organization: committee,
    })),
  };
}

const severalAgendas = (agendas: readonly XmlElement[]): Warning[] =>
  agendas.length < 2
    ? []
    : [
        {
          code: 'several-meetings',
          message: `Filen holder ${agendas.length} dagsordener. Kun den første er læst; de andre må udgives hver for sig.`,
        },
      ];

/**
 * `/Publication/Agendas/Agenda`: the publication of SBSYS' agenda module, with titled fields, enclosures and
 * participation (AgendaManagement, LAW R7).
 */
export function readAgendaPublication(
  publication: XmlElement,
  companions: ReadonlyMap<string, Uint8Array>,
): ParsedMinutes {
  const reading: Reading = { ledger: new XmlLedger(), removed: [] };
  const agendas = listOf(publication, 'Agendas', 'Agenda');
  const agenda = agendas[0] ?? publication;
  const meeting = readMeeting(reading, publication, agenda);
  const away = new Set(meeting.absentees.map(({ name }) => name));
  const items = listOf(agenda, 'Items', 'Item').map((item) =>
    readItem(reading, item, meeting, away),
  );
  const rest = [...reading.removed, ...[...reading.ledger.rest(publication)].map(fieldText)];
  const text = rest.filter((part) => words(part).length > 0).join('\n\n');
  return {
    reader: 'sbsys-xml',
    meeting,
    items,
    documents: [],
    furniture: [{ kind: 'other', text }],
    warnings: [...severalAgendas(agendas), ...missingFiles(agenda, companions)],
  };
}
