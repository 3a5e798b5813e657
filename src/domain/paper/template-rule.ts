import type { OrganizationId } from '../ids.ts';
import { isValidFor, type PaperTemplate, type TemplateSection, type Validity } from './template.ts';

/**
 * A section that has to stand in every paper for a time, whatever the template says, because somebody has decided it:
 * "Handicappolitik skal stå på hver sag i endnu et år".
 */
export type TemplateRule = Validity & {
  readonly id: string;
  /** Who decided it and when; shown to those who write. */
  readonly source: string;
  readonly section: Omit<TemplateSection, 'required'>;
};

/** A section as it stands in a paper, with the rule that demands it, if one does. */
export type EffectiveSection = TemplateSection & { readonly rule: TemplateRule | null };

/**
 * The sections of a paper for a meeting: the template's, and those that rules in force demand. What a rule adds comes last,
 * since nobody has said where it belongs.
 * @param date ISO date of the meeting
 */
export function effectiveSections(
  template: PaperTemplate,
  rules: readonly TemplateRule[],
  committee: OrganizationId,
  date: string,
): readonly EffectiveSection[] {
  const demands = rules.filter((rule) => isValidFor(rule, committee, date));
  const own = template.sections.map((section): EffectiveSection => {
    const rule = demands.find((one) => meansSame(one.section, section)) ?? null;
    return { ...section, required: section.required || rule !== null, rule };
  });
  const added = demands
    .filter(({ section }) => !template.sections.some((one) => meansSame(section, one)))
    .filter((rule, n, all) => all.findIndex((one) => meansSame(one.section, rule.section)) === n)
    .map((rule): EffectiveSection => ({ ...rule.section, required: true, rule }));
  return [...own, ...added];
}

const meansSame = (
  a: Pick<TemplateSection, 'id' | 'kind'>,
  b: Pick<TemplateSection, 'id' | 'kind'>,
): boolean => a.id === b.id || (a.kind === b.kind && a.kind !== 'other');
