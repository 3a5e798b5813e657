import type { OrganizationId } from '../ids.ts';
import { sectionTemplates } from '../minutes/section-templates.ts';
import { sectionTypes, type SectionTypeId } from '../minutes/section-type.ts';
import type { PaperSection } from './paper-content.ts';

/** The sections that a paper is written in, valid for some committees and a time; data, not code (WORDING §7a). */
export type PaperTemplate = Validity & {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly TemplateSection[];
};

/** Where and when something of the body's own applies. */
export type Validity = {
  /** Leaders' ids. */
  readonly committees: 'all' | readonly OrganizationId[];
  /** ISO date, inclusive. */
  readonly from: string;
  /** ISO date, inclusive; null: until further notice. */
  readonly until: string | null;
};

export type TemplateSection = Pick<PaperSection, 'id' | 'kind' | 'label'> & {
  /** A paper without it cannot be submitted. */
  readonly required: boolean;
  /** What those who write are told beside it. */
  readonly help?: string;
  /** The administration's own (LAW L70): it comes on no agenda, neither for members nor for the public. */
  readonly isInternal?: boolean;
};

export const isValidFor = (
  { committees, from, until }: Validity,
  committee: OrganizationId,
  date: string,
): boolean =>
  from <= date &&
  (until === null || date <= until) &&
  (committees === 'all' || committees.includes(committee));

/**
 * The one that applies to a committee on a day: one of the committee's own before one for all, then the newest.
 * @param date ISO date of the meeting
 */
export const chooseValid = <Valid extends Validity>(
  all: readonly Valid[],
  committee: OrganizationId,
  date: string,
): Valid | null =>
  all
    .filter((one) => isValidFor(one, committee, date))
    .toSorted(
      (a, b) =>
        Number(a.committees === 'all') - Number(b.committees === 'all') ||
        (a.from < b.from ? 1 : a.from > b.from ? -1 : 0),
    )[0] ?? null;

/** Written by hand, with whether a paper usually needs it; the course of the matter, attachments and decision come from elsewhere. */
export const written = {
  summary: true,
  recommendation: true,
  competence: true,
  presentation: true,
  statements: false,
  assessment: false,
  disability: false,
  finance: false,
  background: false,
  legalBasis: false,
  other: false,
} as const satisfies Partial<Record<SectionTypeId, boolean>>;

/** What a body writes in until it makes templates of its own: Lejre's of 2014 and of 2022 (WORDING §7a). */
export const shippedTemplates: readonly PaperTemplate[] = [
  shipped('lejre-2014', '2014-skabelonen', '2010-01-01', '2021-12-31'),
  shipped('firstagenda', '2022-skabelonen', '2022-01-01', null),
];

function shipped(id: string, name: string, from: string, until: string | null): PaperTemplate {
  const layout = sectionTemplates.find((one) => one.id === id);
  if (!layout) throw new Error(`no layout ${id}`);
  return {
    id,
    name,
    committees: 'all',
    from,
    until,
    sections: layout.sections.flatMap(([type, label]) =>
      isWritten(type)
        ? [{ id: type, kind: sectionTypes[type].kind, label, required: written[type] }]
        : [],
    ),
  };
}

function isWritten(type: SectionTypeId): type is keyof typeof written {
  return type in written;
}
