/** A committee of the made-up municipality; `area` stands before the titles of its items. */
export type GeneratedOrganization = {
  readonly name: string;
  readonly area: string;
  /** A council that only advises decides nothing in the end. */
  readonly decides: boolean;
};

const fields: readonly (readonly [string, string])[] = [
  ['Job & Arbejdsmarked', 'JA'],
  ['Social, Sundhed & Ældre', 'SSÆ'],
  ['Teknik & Miljø', 'TM'],
  ['Kultur & Fritid', 'KF'],
  ['Børn & Ungdom', 'BU'],
  ['Erhverv & Turisme', 'ET'],
  ['Klima, Natur og Energi', 'KNE'],
  ['Landdistrikter og Øer', 'LØ'],
  ['Ældre og Pårørende', 'ÆP'],
  ['Skole, Læring og Dannelse', 'SLD'],
];

/** In the order in which their meetings follow one another. */
export const generatedOrganizations: readonly GeneratedOrganization[] = [
  { name: 'Kommunalbestyrelsen', area: 'KB', decides: true },
  { name: 'Økonomiudvalget', area: 'ØU', decides: true },
  { name: 'Handicaprådet', area: 'HCR', decides: false },
  ...fields.map(([name, area]) => ({ name: `Udvalget for ${name}`, area, decides: true })),
];
