import { periodFaults } from '#domain/paper/setting-faults.ts';
import { ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { faulty, keepSettings, type Kept } from './keep-settings.ts';
import type { ByLaw } from './paper-settings-store.ts';

/**
 * Enters that the by-laws allow a substitute however short the absence is, in the council (LAW L64) or in the committees
 * (L65). Substitutes from before its first day are judged as they were.
 * @param command.source the paragraph of the by-laws
 */
export const allowAnyLength = (
  context: Context,
  command: Pick<ByLaw, 'appliesTo' | 'source' | 'from' | 'until'>,
): Promise<Kept> =>
  keepSettings(context, 'any-length-allowed', async (stores, body, today) => {
    const { appliesTo, from, until } = command;
    const source = command.source.trim();
    const faults = periodFaults(from, until, today);
    if (source === '') return faulty([{ field: 'source', what: 'source-missing' }, ...faults]);
    if (faults.length > 0) return faulty(faults);
    const subject = stores.newId();
    const rule = { id: subject, appliesTo, source, from, until };
    await stores.paperSettings.addByLaw(body, { ...rule, committees: 'all' });
    return ok({ subject, detail: rule });
  });
