import { plain, type Line } from './printed-line.ts';

export type FieldKind = 'date' | 'time' | 'place' | 'committee' | 'people' | 'absent' | 'other';

/** What the heads of minutes print before an item, by field; lower case. */
const names: readonly (readonly [FieldKind, string])[] = [
  [
    'date',
    'dato|mødedato|mødedag|dato og tid|dato og tidspunkt|tid og sted|mødedato og tid|dato/tid|afholdt',
  ],
  [
    'time',
    'tidspunkt|mødetidspunkt|starttidspunkt|tid|mødestart|start|mødet begyndte|mødetid|klokken|start kl|mødet starter|begyndelse',
  ],
  ['place', 'sted|mødested|lokale|mødelokale|lokation|location|adresse'],
  ['committee', 'udvalg|møde|mødeforum|forum|råd|politisk udvalg|organ'],
  [
    'people',
    'mødedeltagere|deltagere|medlemmer|til stede|tilstede|tilstedeværende|deltog|fremmødte|udvalgets medlemmer|mødte|følgende deltog|udvalgsmedlemmer|deltagere i mødet',
  ],
  [
    'absent',
    'fraværende|afbud|fraværende med afbud|fraværende uden afbud|mødeafbud|afbud/fraværende|fraværende/afbud|ikke til stede|ej til stede|afbud fra',
  ],
  [
    'other',
    'bemærkninger|information|mødefakta|mødeinformation|sluttidspunkt|slut kl|slut|mødet slutter|mødet sluttede|mødet hævet|referent|ordstyrer|mødeleder|sekretær|formand|kommune|mødetype|starttid|sluttid|i øvrigt deltog|øvrige deltagere|gæster',
  ],
];
const kindByName = new Map(
  names.flatMap(([kind, list]) => list.split('|').map((name) => [name, kind] as const)),
);
const withColon = /^(?<name>\p{L}[\p{L} /]{1,30}?)\.?\s*(?::|\t)\s*(?<value>.*)$/u;
/** Unmistakable names need no colon: "Mødedato Onsdag d. 09. marts 2022". */
const withoutColon =
  /^(?<name>mødedato|mødested|mødetidspunkt|mødedeltagere|starttidspunkt|sluttidspunkt)\s+(?<value>\S.*)$/iu;

export type MeetingField = {
  readonly kind: FieldKind;
  readonly name: string;
  readonly value: string;
};

/** A line of the head of a document that names a field, with its value if that stands on the same line. */
export function readField(line: Line): MeetingField | null {
  const text = plain(line);
  const whole = kindByName.get(text.toLowerCase());
  if (whole !== undefined) return { kind: whole, name: text, value: '' };
  const groups = (withColon.exec(text) ?? withoutColon.exec(text))?.groups;
  const name = groups?.['name']?.trim() ?? '';
  const kind = kindByName.get(name.toLowerCase());
  return kind === undefined ? null : { kind, name, value: groups?.['value']?.trim() ?? '' };
}
