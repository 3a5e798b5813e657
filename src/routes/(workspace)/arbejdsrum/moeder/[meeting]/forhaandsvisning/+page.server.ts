import { error } from '@sveltejs/kit';
import { previewAgenda } from '#application/agenda/preview-agenda.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { parseId } from '#domain/ids.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  const viewed = meeting && (await viewAgenda(locals.context(), meeting));
  if (!meeting || !viewed?.ok) error(404);
  const preview = await previewAgenda(locals.context(), { meeting });
  if (!preview.ok && preview.error.type !== 'faults') error(404);
  return {
    meeting,
    committee: viewed.value.committee,
    lines: viewed.value.lines,
    faults: preview.ok || preview.error.type !== 'faults' ? [] : preview.error.faults,
    preview: preview.ok ? preview.value : null,
  };
};
