import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import { readDocumentKind } from '../firstagenda/document-kind.ts';
import { fieldText } from '../html/markup-text.ts';
import { buildItem, type MeetingFrame } from '../labelled-item/build-item.ts';
import { childAt, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { XmlLedger } from '../xml/xml-ledger.ts';
import { orNull, readBody, saysNo } from './field.ts';

type Reading = { readonly ledger: XmlLedger; readonly removed: string[] };

const listOf = (element: XmlElement, list: string, name: string): readonly XmlElement[] =>
  childrenOf(childAt(element, list) ?? element, name);

/** Element names are the labels: "Indhold/Økonomiske_konsekvenser". */
const labelOf = ({ name }: XmlElement): string => name.replaceAll('_', ' ');

function readItem(reading: Reading, item: XmlElement, meeting: MeetingFrame) {
  const { ledger } = reading;
  const content = childAt(item, 'Indhold');
  const { item: built, removed } = buildItem(
    {
      number: orNull(ledger.takeAttribute(item, 'Nummer')),
      title: ledger.take(childAt(item, 'Overskrift')),
      matter: orNull(ledger.takeAttribute(item, 'Sagsnummer')),
      access: saysNo(item.attributes.get('Åbent') ?? '') ? 'closed' : 'open',
      parts: (content === null ? [] : childrenOf(content)).map((part) => ({
        label: labelOf(part),
        text: readBody(reading, part),
      })),
      attachments: listOf(item, 'Bilagsliste', 'Bilag').map((file) => ({
        number: null,
        title: ledger.takeAttribute(file, 'Navn'),
        documentNumber: null,
        access: saysNo(file.attributes.get('MaaPubliceres') ?? '') ? 'closed' : 'open',
      })),
    },
    meeting,
  );
  reading.removed.push(...removed);
  return built;
}

/**
 * `/Dagsorden[@DagsordenID]`: the older publication of SBSYS, with the facts of the meeting in attributes and the
 * sections of an item as elements under `Indhold` (LAW R7).
 */
export function readDagsorden(root: XmlElement): ParsedMinutes {
  const reading: Reading = { ledger: new XmlLedger(), removed: [] };
  const { ledger } = reading;
  const about = childAt(root, 'Møde');
  const date = about?.attributes.get('Mødedato') ?? '';
  const time = about?.attributes.get('Mødetid') ?? '';
  const body = readOrganizationName(ledger.takeAttribute(about, 'Udvalg'));
  const meeting = {
    committee: body?.name ?? null,
    legislativeTerm: body?.term ?? null,
    date: findDate(date)?.date ?? null,
    time: findTime(`kl. ${time}`),
    place: orNull(ledger.takeAttribute(about, 'Mødested')),
    kind: readDocumentKind(root.attributes.get('Dagsordentype') ?? ''),
    attendees: [],
    absentees: [],
  };
  const items = listOf(root, 'Dagsordenpunkter', 'Dagsordenpunkt').map((item) =>
    readItem(reading, item, meeting),
  );
  const rest = [...reading.removed, ...[...ledger.rest(root)].map(fieldText)];
  const text = rest.filter((part) => words(part).length > 0).join('\n\n');
  return {
    reader: 'sbsys-xml',
    meeting,
    items,
    documents: [],
    furniture: text === '' ? [] : [{ kind: 'other', text }],
    warnings: [],
  };
}
