import type { PersonalDataKind } from '#domain/personal-data/finding.ts';

const kinds = {
  cpr: 'CPR-nummer',
  address: 'adresse',
  phone: 'telefonnummer',
  email: 'e-mailadresse',
} satisfies Record<PersonalDataKind, string>;

export const findingKindText = (kind: PersonalDataKind): string => kinds[kind];

const parts: readonly (readonly [RegExp, string])[] = [
  [/^title$/, 'overskriften'],
  [/^area$/, 'området foran overskriften'],
  [/^sections\//, 'sagens tekst'],
  [/^recommendations\//, 'indstillingen'],
  [/^decisions\//, 'beslutningen'],
  [/^points\//, 'et delpunkt'],
  [/^attachments\/\d+\/text$/, 'teksten i et bilag'],
  [/^attachments\//, 'overskriften på et bilag'],
];

/** Where in an item something was found: `sections/2` → "sagens tekst". */
export const findingPlaceText = (part: string): string =>
  parts.find(([pattern]) => pattern.test(part))?.[1] ?? part;
