import type { ApprovalStep } from '#domain/paper/paper.ts';
import { fromFaults, stepsFaults } from '#domain/paper/setting-faults.ts';
import { err, ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Scope } from './add-template.ts';
import { endBefore, faulty, keepSettings, scopeOf, type Kept } from './keep-settings.ts';

/** Who approves from a day on, in order; papers that have been sent keep the steps that they were sent under. */
export const addSteps = (
  context: Context,
  command: Scope & { readonly steps: readonly ApprovalStep[] },
): Promise<Kept> =>
  keepSettings(context, 'approval-steps-added', async (stores, body, today) => {
    const { from } = command;
    const steps = command.steps.map(({ role, name }) => ({ role, name: name.trim() }));
    const committees = await scopeOf(stores, body, command.committee);
    if (committees === null) return err({ type: 'not-found' });
    const faults = [...stepsFaults(steps), ...fromFaults(from, today)];
    if (faults.length > 0) return faulty(faults);
    const all = await stores.paperSettings.steps(body);
    const late = await endBefore(stores, 'steps', body, all, { committees, from });
    if (late) return faulty([late]);
    const id = stores.newId();
    await stores.paperSettings.addSteps(body, { id, steps, committees, from, until: null });
    return ok({ subject: id, detail: { steps, committees, from } });
  });
