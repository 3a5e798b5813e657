import { previewSections } from '#application/paper/view-settings.ts';
import { isDate } from '#domain/text/calendar.ts';
import { loadSettings } from './setting-form.ts';
import type { PageServerLoad } from './$types';

/** All templates, what holds today, and what a matter for a meeting would consist of. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const settings = await loadSettings(locals);
  const { committees, templates, holding, today } = settings;
  const asked = url.searchParams.get('udvalg');
  const committee = committees.find(({ id }) => id === asked) ?? committees[0];
  const day = url.searchParams.get('dato') ?? '';
  const date = isDate(day) ? day : today;
  return {
    ...{ committees, templates },
    isDone: url.searchParams.has('gemt'),
    holding: committees.map(({ id, name }) => ({
      committee: name,
      template: templates.find((one) => one.id === holding.get(id)?.template) ?? null,
    })),
    tried: committee && {
      committee: committee.id,
      date,
      preview: previewSections(settings, committee.id, date),
    },
  };
};
