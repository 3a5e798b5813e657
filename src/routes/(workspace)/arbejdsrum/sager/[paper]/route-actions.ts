import { planRoute } from '#application/paper/plan-route.ts';
import { sendOn } from '#application/paper/send-on.ts';
import { parseId } from '#domain/ids.ts';
import type { RouteStep } from '#domain/paper/route.ts';
import { isDate } from '#domain/text/calendar.ts';
import { refuse } from './refuse.ts';
import type { Actions } from './$types';

/** Planning where a matter goes, and sending it there. */
export const routeActions = {
  route: async (event) => {
    const steps = readSteps(await event.request.formData());
    const paper = parseId<'Paper'>(event.params.paper);
    if (!steps || !paper) return refuse(event, { type: 'not-allowed' }, 400);
    const done = await planRoute(event.locals.context(), paper, steps);
    return done.ok ? undefined : refuse(event, done.error);
  },
  sendOn: async (event) => {
    const paper = parseId<'Paper'>(event.params.paper);
    if (!paper) return refuse(event, { type: 'not-found' });
    const done = await sendOn(event.locals.context(), paper);
    return done.ok ? undefined : refuse(event, done.error);
  },
} satisfies Actions;

/** Each chosen line is a committee's id, and perhaps a day after it; lines that were left empty are no stops. */
function readSteps(form: FormData): readonly RouteStep[] | null {
  const steps: RouteStep[] = [];
  for (const chosen of form.getAll('stop')) {
    if (typeof chosen !== 'string' || chosen.length > 60) return null;
    if (chosen === '') continue;
    const [id = '', day] = chosen.split(' ');
    const committee = parseId<'Organization'>(id);
    if (!committee || (day !== undefined && !isDate(day))) return null;
    steps.push({ committee, wantedFor: day ?? null });
  }
  return steps;
}
