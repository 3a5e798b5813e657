import { fail } from '@sveltejs/kit';
import { planRoute } from '#application/paper/plan-route.ts';
import { sendOn } from '#application/paper/send-on.ts';
import { parseId } from '#domain/ids.ts';
import type { RouteStep } from '#domain/paper/route.ts';
import { isDate } from '#domain/text/calendar.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';
import type { Actions } from './$types';

const refuse = (refused: PaperRefusal, status = 409) => fail(status, { refused, asked: undefined });

/** Planning where a matter goes, and sending it there. */
export const routeActions = {
  route: async ({ locals, params, request }) => {
    const steps = readSteps(await request.formData());
    const paper = parseId<'Paper'>(params.paper);
    if (!steps || !paper) return refuse('not-allowed', 400);
    const done = await planRoute(locals.context(), paper, steps);
    return done.ok ? undefined : refuse(done.error.type);
  },
  sendOn: async ({ locals, params }) => {
    const paper = parseId<'Paper'>(params.paper);
    if (!paper) return refuse('not-found', 404);
    const done = await sendOn(locals.context(), paper);
    return done.ok ? undefined : refuse(done.error.type);
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
