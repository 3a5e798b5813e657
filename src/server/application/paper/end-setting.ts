import { isInUse, lastDay } from '#domain/paper/setting-versions.ts';
import type { Validity } from '#domain/paper/template.ts';
import { err, ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { faulty, keepSettings, type Kept } from './keep-settings.ts';

const events = {
  template: 'template-ended',
  rule: 'template-rule-ended',
  steps: 'approval-steps-ended',
  'by-law': 'any-length-ended',
} as const;

export type Endable = keyof typeof events;

/**
 * Ends a template, a rule or steps after a day; one that has not come into force yet is taken back whole. What was begun
 * under it stays as it is.
 * @param command.until ISO date as it was written: the last day, not before today
 */
export const endSetting = (
  context: Context,
  command: { readonly what: Endable; readonly id: string; readonly until: string },
): Promise<Kept> =>
  keepSettings(context, events[command.what], async ({ paperSettings }, body, today) => {
    const { what, id } = command;
    const lists = {
      template: paperSettings.templates,
      rule: paperSettings.rules,
      steps: paperSettings.steps,
      'by-law': paperSettings.byLaws,
    };
    const all: readonly (Validity & { readonly id: string })[] = await lists[what](body);
    const found = all.find((one) => one.id === id);
    if (!found || !isInUse(found) || (found.until !== null && found.until < today))
      return err({ type: 'not-found' });
    const until = lastDay(found, command.until, today);
    if (typeof until !== 'string') return faulty([until]);
    await paperSettings.end(what, body, id, until);
    return ok({ subject: id, detail: { until } });
  });
