import type { BodyId, OrganizationId } from '#domain/ids.ts';
import { shippedSteps } from '#domain/paper/approval.ts';
import { shippedPatterns, type NumberPattern } from '#domain/paper/number-pattern.ts';
import type { ApprovalStep, Paper } from '#domain/paper/paper.ts';
import type { StandardPhrase } from '#domain/paper/phrase.ts';
import { chooseValid, shippedTemplates, type PaperTemplate } from '#domain/paper/template.ts';
import { effectiveSections, type EffectiveSection } from '#domain/paper/template-rule.ts';
import { danishDay } from '#domain/text/danish-time.ts';
import type { Stores } from '../ports.ts';

/** Those that came with the program last, so that a body's own from the same day comes before. */
export const allTemplates = async (
  { paperSettings }: Stores,
  body: BodyId,
): Promise<readonly PaperTemplate[]> => [
  ...(await paperSettings.templates(body)),
  ...shippedTemplates,
];

/** @param date ISO date of the meeting */
export const templateFor = async (
  stores: Stores,
  body: BodyId,
  committee: OrganizationId,
  date: string,
): Promise<PaperTemplate | null> => chooseValid(await allTemplates(stores, body), committee, date);

/** @param date ISO date of today */
export const stepsFor = async (
  { paperSettings }: Stores,
  { body, committee }: Pick<Paper, 'body' | 'committee'>,
  date: string,
): Promise<readonly ApprovalStep[]> =>
  (chooseValid(await paperSettings.steps(body), committee, date) ?? shippedSteps).steps;

/** The standard phrases of its committee, and those of all. */
export const phrasesFor = async (
  { paperSettings }: Pick<Stores, 'paperSettings'>,
  { body, committee }: Pick<Paper, 'body' | 'committee'>,
): Promise<readonly StandardPhrase[]> =>
  (await paperSettings.phrases(body)).filter(
    ({ committees }) => committees === 'all' || committees.includes(committee),
  );

/** The sections that a paper is written in: its template's, and what rules demand on the day of its meeting. */
export async function sectionsOf(
  stores: Stores,
  paper: Pick<Paper, 'id' | 'body' | 'committee' | 'template' | 'wantedFor'> & {
    readonly createdAt: Date;
  },
): Promise<readonly EffectiveSection[]> {
  const templates = await allTemplates(stores, paper.body);
  const template = templates.find(({ id }) => id === paper.template);
  if (!template) throw new Error(`template ${paper.template} is gone`);
  const rules = await stores.paperSettings.rules(paper.body);
  const date = paper.wantedFor ?? dayOf(paper.createdAt);
  const sections = effectiveSections(template, rules, paper.committee, date);
  if (sections.some(({ kind }) => kind === 'statements')) return sections;
  const asked = await stores.statements.ofPaper(paper.id);
  return asked.length === 0 ? sections : [...sections, forStatements];
}

/** Where answers go when the template has no place for them. */
const forStatements: EffectiveSection = {
  id: 'statements',
  kind: 'statements',
  label: 'Udtalelser',
  required: false,
  rule: null,
};

export const patternOf = async (
  { paperSettings }: Stores,
  body: BodyId,
  kind: NumberPattern['kind'],
): Promise<string> => {
  const own = await paperSettings.pattern(body, kind);
  const shipped = shippedPatterns.find((one) => one.kind === kind);
  return own ?? shipped?.pattern ?? '{seq}';
};

/** The Danish calendar day of a moment, as an ISO date. */
export const dayOf = (moment: Date): string => danishDay(moment.toISOString());
