import { layOutSections, type WantedSection } from '#domain/paper/lay-out-sections.ts';
import { periodFaults, ruleFaults } from '#domain/paper/setting-faults.ts';
import { err, ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Scope } from './add-template.ts';
import { faulty, keepSettings, scopeOf, type Kept } from './keep-settings.ts';

/**
 * Demands a section of every paper for a meeting between two days, by somebody's decision: "Handicappolitik skal stå på
 * hver sag i endnu et år".
 * @param command.source who decided it and when
 * @param command.until ISO date: the last day; null: until further notice
 */
export const addRule = (
  context: Context,
  command: Scope & {
    readonly source: string;
    readonly section: Pick<WantedSection, 'type' | 'label'>;
    readonly until: string | null;
  },
): Promise<Kept> =>
  keepSettings(context, 'template-rule-added', async (stores, body, today) => {
    const { from, until } = command;
    const source = command.source.trim();
    const committees = await scopeOf(stores, body, command.committee);
    if (committees === null) return err({ type: 'not-found' });
    const faults = [
      ...ruleFaults(source, command.section.label),
      ...periodFaults(from, until, today),
    ];
    const plain = { required: true, help: '', isInternal: false };
    const [section] = layOutSections([{ ...plain, ...command.section }]);
    if (!section || faults.length > 0) return faulty(faults);
    const subject = stores.newId();
    const { id, kind, label } = section;
    const rule = { id: subject, source, section: { id, kind, label }, committees, from, until };
    await stores.paperSettings.addRule(body, rule);
    return ok({ subject, detail: { source, label, committees, from, until } });
  });
