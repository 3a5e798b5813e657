import type { BodyId, OrganizationId } from '#domain/ids.ts';
import { shippedSteps, type ApprovalSteps } from '#domain/paper/approval.ts';
import { seriesOf, writeNumber, type NumberPattern } from '#domain/paper/number-pattern.ts';
import type { StandardPhrase } from '#domain/paper/phrase.ts';
import { patternFaults } from '#domain/paper/setting-faults.ts';
import { isInUse, standingOf, type Standing } from '#domain/paper/setting-versions.ts';
import {
  chooseValid,
  shippedTemplates,
  type PaperTemplate,
  type Validity,
} from '#domain/paper/template.ts';
import {
  effectiveSections,
  type EffectiveSection,
  type TemplateRule,
} from '#domain/paper/template-rule.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { bodyKeptBy, faulty, type KeepSettingsRefused } from './keep-settings.ts';
import { dayOf, patternOf } from './paper-settings.ts';
import type { ByLaw } from './paper-settings-store.ts';

/** Something with its time; `isShipped` where it came with the program. */
export type Listed<Setting> = Setting & {
  readonly standing: Standing;
  readonly isShipped: boolean;
};

export type PaperSettings = {
  readonly today: string;
  readonly committees: readonly { readonly id: OrganizationId; readonly name: string }[];
  /** The newest first, as all the others. */
  readonly templates: readonly Listed<PaperTemplate>[];
  readonly rules: readonly Listed<TemplateRule>[];
  readonly steps: readonly Listed<ApprovalSteps>[];
  readonly byLaws: readonly Listed<ByLaw>[];
  readonly phrases: readonly StandardPhrase[];
  /** With the number that would be given next. */
  readonly patterns: readonly (NumberPattern & { readonly next: string })[];
  /** What holds in each committee today: ids. */
  readonly holding: ReadonlyMap<
    OrganizationId,
    { readonly template: string | null; readonly steps: string }
  >;
};

type Asking = Pick<Context, 'actor' | 'stores' | 'now'>;
type NotAllowed = { readonly type: 'not-allowed' };

/** How papers are written in the administrator's municipality, and what comes and has been. */
export async function viewSettings({
  actor,
  stores,
  now,
}: Asking): Promise<Result<PaperSettings, NotAllowed>> {
  const body = await bodyKeptBy({ actor, stores });
  if (!body) return err({ type: 'not-allowed' });
  const today = dayOf(now());
  const { paperSettings } = stores;
  const templates = list(await paperSettings.templates(body), shippedTemplates, today);
  const steps = list(await paperSettings.steps(body), [shippedSteps], today);
  const committees = await committeesOf(stores, body);
  return ok({
    today,
    committees,
    templates,
    rules: list(await paperSettings.rules(body), [], today),
    steps,
    byLaws: list(await paperSettings.byLaws(body), [], today),
    phrases: await paperSettings.phrases(body),
    patterns: await Promise.all(
      (['case', 'document'] as const).map(async (kind) => {
        const pattern = await patternOf(stores, body, kind);
        return { kind, pattern, next: await nextNumber(stores, body, { kind, pattern }, today) };
      }),
    ),
    holding: new Map(
      committees.map(({ id }) => [
        id,
        {
          template: chooseValid(templates, id, today)?.id ?? null,
          steps: chooseValid(steps, id, today)?.id ?? shippedSteps.id,
        },
      ]),
    ),
  });
}

/**
 * The sections that a paper for a meeting would be written in, rules included.
 * @param date ISO date of the meeting
 * @returns null where no template is valid for the committee then
 */
export function previewSections(
  { templates, rules }: Pick<PaperSettings, 'templates' | 'rules'>,
  committee: OrganizationId,
  date: string,
): { readonly template: PaperTemplate; readonly sections: readonly EffectiveSection[] } | null {
  const template = chooseValid(templates, committee, date);
  return template && { template, sections: effectiveSections(template, rules, committee, date) };
}

/** The number that would come next if a pattern were used; nothing is taken. */
export async function tryPattern(
  { actor, stores, now }: Asking,
  { kind, pattern }: NumberPattern,
): Promise<Result<string, KeepSettingsRefused>> {
  const body = await bodyKeptBy({ actor, stores });
  if (!body) return err({ type: 'not-allowed' });
  const faults = patternFaults(pattern.trim());
  if (faults.length > 0) return faulty(faults);
  return ok(await nextNumber(stores, body, { kind, pattern: pattern.trim() }, dayOf(now())));
}

/** As `giveNumber` would come to it, but nothing is taken. */
async function nextNumber(
  { paperSettings, papers }: Pick<Stores, 'paperSettings' | 'papers'>,
  body: BodyId,
  { kind, pattern }: NumberPattern,
  today: string,
): Promise<string> {
  const year = Number(today.slice(0, 4));
  for (let seq = await paperSettings.peekNumber(body, kind, seriesOf(pattern, year)); ; seq += 1) {
    const number = writeNumber(pattern, year, seq);
    if (kind === 'document' || !(await papers.isCaseNumberTaken(body, number))) return number;
  }
}

/** A body's own before those that came with the program, so that of two from one day its own counts. */
const list = <Setting extends Validity>(
  own: readonly Setting[],
  shipped: readonly Setting[],
  today: string,
): readonly Listed<Setting>[] => [
  ...own
    .filter(isInUse)
    .toSorted((a, b) => b.from.localeCompare(a.from))
    .map((one) => ({ ...one, standing: standingOf(one, today), isShipped: false })),
  ...shipped
    .toReversed()
    .map((one) => ({ ...one, standing: standingOf(one, today), isShipped: true })),
];

const committeesOf = async (
  { organizations }: Pick<Stores, 'organizations'>,
  body: BodyId,
): Promise<PaperSettings['committees']> =>
  (await organizations.ofBody(body))
    .filter(({ id, leader, meets }) => id === leader && meets)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
