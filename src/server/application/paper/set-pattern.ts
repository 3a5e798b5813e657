import type { NumberPattern } from '#domain/paper/number-pattern.ts';
import { patternFaults } from '#domain/paper/setting-faults.ts';
import { ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { faulty, keepSettings, type Kept } from './keep-settings.ts';

/** How cases or documents are numbered from now on; numbers that have been given stay (LAW R5). */
export const setPattern = (context: Context, command: NumberPattern): Promise<Kept> =>
  keepSettings(context, 'number-pattern-set', async (stores, body) => {
    const pattern = command.pattern.trim();
    const faults = patternFaults(pattern);
    if (faults.length > 0) return faulty(faults);
    await stores.paperSettings.setPattern(body, { kind: command.kind, pattern });
    return ok({ subject: body, detail: { kind: command.kind, pattern } });
  });
