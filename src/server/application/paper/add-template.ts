import type { OrganizationId } from '#domain/ids.ts';
import { layOutSections, type WantedSection } from '#domain/paper/lay-out-sections.ts';
import { fromFaults, templateFaults } from '#domain/paper/setting-faults.ts';
import { err, ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { endBefore, faulty, keepSettings, scopeOf, type Kept } from './keep-settings.ts';

/** Whom a setting is for (null: all committees), and from when: an ISO date as it was written. */
export type Scope = { readonly committee: OrganizationId | null; readonly from: string };

/**
 * Brings in a template from a day. The one in force until then ends the day before and is never changed: papers that
 * were begun in it stay in it.
 * @param command.sections in their order
 */
export const addTemplate = (
  context: Context,
  command: Scope & { readonly name: string; readonly sections: readonly WantedSection[] },
): Promise<Kept> =>
  keepSettings(context, 'template-added', async (stores, body, today) => {
    const { from, sections } = command;
    const name = command.name.trim();
    const committees = await scopeOf(stores, body, command.committee);
    if (committees === null) return err({ type: 'not-found' });
    const faults = [...templateFaults(name, sections), ...fromFaults(from, today)];
    if (faults.length > 0) return faulty(faults);
    const all = await stores.paperSettings.templates(body);
    const late = await endBefore(stores, 'template', body, all, { committees, from });
    if (late) return faulty([late]);
    const id = stores.newId();
    const template = {
      id,
      name,
      sections: layOutSections(sections),
      committees,
      from,
      until: null,
    };
    await stores.paperSettings.addTemplate(body, template);
    return ok({ subject: id, detail: { name, committees, from } });
  });
