import type { PersonalDataKind } from '#domain/personal-data/finding.ts';
import { formatDateIn } from '#ui/format/day.ts';
import { journalLabels } from './journal-label.ts';
import { textIn, type Language } from './language.ts';
import { membersText } from './members.ts';
import { paperClosingText } from './paper-closing.ts';
import { paperFindingsText } from './paper-findings.ts';
import { paperText } from './paper.ts';
import { roleText } from './workspace.ts';

/** What is read of an event besides who did it: only keys that have words, in the order of the words. */
export function journalDetail(language: Language, detail: unknown): readonly string[] {
  const { labels } = textIn(language, journalLabels);
  const fields = fieldsOf(detail);
  const changes = changeIn(language, fields);
  const told = Object.entries(labels).flatMap(([key, label]) => {
    if (changes.some((change) => change.keys.includes(key))) return [];
    const said = sayValue(language, key, fields[key]);
    return said === '' ? [] : [`${label}: ${said}`];
  });
  return [...changes.flatMap(({ line }) => line ?? []), ...told];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (detail: unknown): Fields =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? { ...detail } : {};

/** What something was, and has become; no line where it has stayed what it was. */
function changeIn(
  language: Language,
  fields: Fields,
): readonly { readonly keys: readonly string[]; readonly line: string | null }[] {
  return (
    [
      ['from', 'to'],
      ['was', 'title'],
    ] as const
  ).flatMap((keys) => {
    const [before, after] = keys.map((key) => sayValue(language, key, fields[key]));
    return before && after
      ? [{ keys, line: before === after ? null : `${before} → ${after}` }]
      : [];
  });
}

const longest = 300;

function sayValue(language: Language, key: string, value: unknown): string {
  if (typeof value === 'string') return sayText(language, key, value.trim());
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean')
    return textIn(language, journalLabels).truth[value ? 'yes' : 'no'];
  if (Array.isArray(value)) {
    if (counted.has(key)) return value.length === 0 ? '' : String(value.length);
    return value
      .map((one: unknown) => sayValue(language, key, one))
      .filter(Boolean)
      .join(', ');
  }
  const fields = fieldsOf(value);
  if (Object.keys(fields).length === 0) return '';
  return partsOfValue
    .map((part) => sayValue(language, part, fields[part]))
    .filter(Boolean)
    .join(', ');
}

/** Lists whose members say nothing to a reader. */
const counted = new Set(['findings', 'faults']);

/** What is told of something that has parts: where a matter stood, when a meeting was, a step of approval, a fixed item. */
const partsOfValue = [
  ...['status', 'date', 'time', 'place', 'name', 'title', 'kind', 'ground', 'reason', 'text'],
  ...['from', 'until'],
];

function sayText(language: Language, key: string, text: string): string {
  const code = Object.entries(codesIn(language)[key] ?? {}).find(([one]) => one === text);
  if (code) return code[1];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDateIn(language, text);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

/** Words for what is kept as a code, by the key that it stands under. */
function codesIn(language: Language): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { fields, words, kinds, reasons, access, by } = textIn(language, journalLabels);
  const { status } = textIn(language, paperText);
  const { grounds } = textIn(language, paperClosingText);
  const found: Readonly<Record<PersonalDataKind, string>> = textIn(
    language,
    paperFindingsText,
  ).findingKind;
  const roles = textIn(language, roleText);
  return {
    ...{ status, fields, word: words, reason: reasons, access, by },
    ground: { ...textIn(language, membersText).grounds, ...grounds },
    ...{ role: roles, office: roles, kind: { ...kinds, ...found } },
  };
}
