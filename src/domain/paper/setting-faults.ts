import { slugOf } from '../publication/slug.ts';
import { isDate } from '../text/calendar.ts';
import type { WantedSection, WrittenSectionType } from './lay-out-sections.ts';
import { isNumberPattern } from './number-pattern.ts';
import type { ApprovalStep } from './paper.ts';

/** What is wrong with a setting that an administrator has written; its sentence is in `ui/text`. */
export type SettingFaultKind =
  | 'name-missing'
  | 'day-wrong'
  | 'from-past'
  | 'until-past'
  | 'until-before-from'
  | 'later-version'
  | 'sections-missing'
  | 'heading-missing'
  | 'heading-twice'
  | 'type-twice'
  | 'internal-not-possible'
  | 'source-missing'
  | 'steps-missing'
  | 'step-name-missing'
  | 'text-missing'
  | 'pattern-malformed';

/** @property field the name of the field that mends it; of a row, with its place from 0 */
export type SettingFault = { readonly field: string; readonly what: SettingFaultKind };

const missing = (text: string, field: string, what: SettingFaultKind): readonly SettingFault[] =>
  text.trim() === '' ? [{ field, what }] : [];

/** Papers that have been begun keep what they were begun in: nothing comes into force before today. */
export const fromFaults = (from: string, today: string): readonly SettingFault[] =>
  !isDate(from)
    ? [{ field: 'from', what: 'day-wrong' }]
    : from < today
      ? [{ field: 'from', what: 'from-past' }]
      : [];

/** @param until null: until further notice */
export const periodFaults = (
  from: string,
  until: string | null,
  today: string,
): readonly SettingFault[] => [
  ...fromFaults(from, today),
  ...(until === null
    ? []
    : !isDate(until)
      ? [{ field: 'until', what: 'day-wrong' } as const]
      : isDate(from) && until < from
        ? [{ field: 'until', what: 'until-before-from' } as const]
        : []),
];

/** Said once in a paper: whoever reads it must not find two. */
const once: ReadonlySet<WrittenSectionType> = new Set([
  'recommendation',
  'competence',
  'statements',
]);

/** A template without a heading, with two of one name, or with what is said once said twice, cannot be written in. */
export function templateFaults(
  name: string,
  sections: readonly WantedSection[],
): readonly SettingFault[] {
  // Told apart by what is made of them in addresses and names of fields.
  const headings = sections.map(({ label }) => slugOf(label) || label.trim());
  return [
    ...missing(name, 'name', 'name-missing'),
    ...(sections.length === 0 ? [{ field: 'sections', what: 'sections-missing' } as const] : []),
    ...sections.flatMap(({ type, label, isInternal }, place): readonly SettingFault[] => [
      ...missing(label, `label-${place}`, 'heading-missing'),
      ...(headings[place] !== '' && headings.indexOf(headings[place] ?? '') < place
        ? [{ field: `label-${place}`, what: 'heading-twice' } as const]
        : []),
      ...(once.has(type) && sections.findIndex((one) => one.type === type) < place
        ? [{ field: `type-${place}`, what: 'type-twice' } as const]
        : []),
      // The recommendation and who decides are what the committee is asked.
      ...(isInternal && (type === 'recommendation' || type === 'competence')
        ? [{ field: `internal-${place}`, what: 'internal-not-possible' } as const]
        : []),
    ]),
  ];
}

export const stepsFaults = (steps: readonly ApprovalStep[]): readonly SettingFault[] => [
  ...(steps.length === 0 ? [{ field: 'steps', what: 'steps-missing' } as const] : []),
  ...steps.flatMap(({ name }, place) => missing(name, `step-${place}`, 'step-name-missing')),
];

export const ruleFaults = (source: string, label: string): readonly SettingFault[] => [
  ...missing(label, 'label', 'heading-missing'),
  ...missing(source, 'source', 'source-missing'),
];

export const phraseFaults = (title: string, text: string): readonly SettingFault[] => [
  ...missing(title, 'title', 'name-missing'),
  ...missing(text, 'text', 'text-missing'),
];

export const patternFaults = (pattern: string): readonly SettingFault[] =>
  isNumberPattern(pattern) ? [] : [{ field: 'pattern', what: 'pattern-malformed' }];
