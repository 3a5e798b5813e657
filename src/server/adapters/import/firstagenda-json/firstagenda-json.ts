import type { ParsedItem, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { words } from '#domain/text/words.ts';
import { readDocumentKind } from '../firstagenda/document-kind.ts';
import { readItemParts } from '../firstagenda/item-parts.ts';
import { spokenAttributes } from '../html/html-text.ts';
import { fieldText, markupOf } from '../html/markup-text.ts';
import { buildItem, type LabelledText, type MeetingFrame } from '../labelled-item/build-item.ts';
import type { Reader, Source } from '../source.ts';
import { isObject, JsonLedger, objectsOf } from './json-ledger.ts';
import { readLocalTime } from './local-time.ts';
import { readMeetingList } from './meeting-list.ts';
import { readMembers } from './members.ts';

type JsonObject = Readonly<Record<string, unknown>>;
type Agenda = { readonly items: readonly JsonObject[]; readonly root: JsonObject };

const agendaOf = (source: Source): Agenda | null => {
  if (source.kind !== 'json' || !isObject(source.value)) return null;
  const { Dagsordenpunkter: items, Moede: meeting } = source.value;
  return Array.isArray(items) && isObject(meeting)
    ? { items: objectsOf(items), root: source.value }
    : null;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

function readField(ledger: JsonLedger, field: JsonObject, isClosed: boolean) {
  const label = ledger.take(field, 'Navn');
  const printed = ledger.take(field, 'Html', 'Tekst');
  const markup = markupOf(printed);
  if (markup === null) return { parts: [{ label, text: printed }], removed: [] };
  const { parts, removed } = readItemParts(markup, isClosed);
  const [first, ...others] = parts;
  const isNamed = label !== '' && first?.label === '';
  return {
    parts: isNamed ? [{ ...first, label }, ...others] : parts,
    removed: [...removed, ...spokenAttributes(markup), isNamed ? '' : label],
  };
}

function readItem(
  ledger: JsonLedger,
  item: JsonObject,
  meeting: MeetingFrame,
): { readonly item: ParsedItem; readonly removed: readonly string[] } {
  const title = ledger.take(item, 'Caption', 'Navn');
  const isClosed = item['IsOpen'] === false || /^lukket\b/iu.test(title);
  const fields = objectsOf(item['Felter']).map((field) => readField(ledger, field, isClosed));
  const decision = ledger.take(item, 'ItemDecision');
  const parts: LabelledText[] = fields.flatMap((field) => field.parts);
  if (decision !== '') parts.unshift({ label: '', text: fieldText(decision), kind: 'decision' });
  const files = [...objectsOf(item['Bilag']), ...objectsOf(item['Documents'])];
  const built = buildItem(
    {
      number: orNull(ledger.take(item, 'Number', 'Punktnummer')),
      title,
      matter: orNull(ledger.take(item, 'CaseNumber', 'SagsNummer')),
      access: isClosed ? 'closed' : 'open',
      parts,
      attachments: files.map((file) => ({
        number: null,
        title: ledger.take(file, 'Navn', 'Name', 'Title'),
        documentNumber: null,
        access: 'open',
      })),
    },
    meeting,
  );
  return {
    item: built.item,
    removed: [...fields.flatMap((field) => field.removed), ...built.removed],
  };
}

function readAgenda({ items, root }: Agenda): ParsedMinutes {
  const ledger = new JsonLedger();
  const about = isObject(root['Moede']) ? root['Moede'] : {};
  const committee = isObject(root['Udvalg']) ? root['Udvalg'] : {};
  const body = readOrganizationName(ledger.take(committee, 'Navn'));
  const name = ledger.take(about, 'Navn');
  const isSupplement =
    root['TillaegsDagsorden'] === true || about['IsSupplementaryAgenda'] === true;
  const begin = [about['MeetingBeginUtc'], about['Dato']].find(
    (value) => typeof value === 'string',
  );
  const members = readMembers(ledger, objectsOf(about['Moededeltagere']), body?.name ?? null);
  const meeting = {
    committee: body?.name ?? null,
    legislativeTerm: body?.term ?? null,
    ...readLocalTime(begin ?? ''),
    place: orNull(ledger.take(about, 'Sted')),
    kind: readDocumentKind(name, isSupplement),
    attendees: members.attendees,
    absentees: members.absentees,
  };
  const read = items.map((item) => readItem(ledger, item, meeting));
  const removed = [name, ...read.flatMap((one) => one.removed)];
  const rest = [...removed, ...[...ledger.rest(root)].map(fieldText)];
  const text = rest.filter((part) => words(part).length > 0).join('\n\n');
  return {
    reader: 'firstagenda-json',
    meeting,
    items: read.map(({ item }) => item),
    documents: [],
    furniture: text === '' ? [] : [{ kind: 'other', text }],
    warnings: [],
  };
}

/** What FirstAgenda Publication's own pages load: an agenda with its items, or the list of all meetings. */
export const firstagendaJson: Reader = {
  id: 'firstagenda-json',

  recognise: (source) => {
    if (agendaOf(source)) return 1;
    return source.kind === 'json' && readMeetingList(source.value) ? 1 : 0;
  },

  read: (source) => {
    const agenda = agendaOf(source);
    if (agenda) return readAgenda(agenda);
    const list = source.kind === 'json' ? readMeetingList(source.value) : null;
    if (list) return list;
    throw new Error('firstagenda-json reads an agenda or a list of meetings');
  },
};
