import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { addSteps } from '#application/paper/add-steps.ts';
import { endSetting } from '#application/paper/end-setting.ts';
import {
  committeeField,
  dayField,
  EndForm,
  loadSettings,
  readWritten,
  refuse,
  settingsAddress,
  words,
} from '../setting-form.ts';
import { stepPlaces } from './step-places.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { steps, holding, committees, today } = await loadSettings(locals);
  const asked = url.searchParams.get('afslut');
  const endable = steps.filter(({ standing, isShipped }) => standing !== 'over' && !isShipped);
  return {
    ...{ steps, committees, today },
    endable: endable.map(({ id }) => id),
    ending: endable.find(({ id }) => id === asked) ?? null,
    holding: committees.map(({ id, name }) => ({
      committee: name,
      steps: steps.find((one) => one.id === holding.get(id)?.steps)?.steps ?? [],
    })),
    isDone: url.searchParams.has('gemt'),
  };
};

const Head = v.object({ committee: committeeField, from: dayField });
const Step = v.object({
  role: v.picklist(['manager', 'director']),
  name: words(60),
});

export const actions: Actions = {
  add: async ({ locals, request }) => {
    const written = await readWritten(request);
    const head = v.safeParse(Head, written);
    const chosen = stepPlaces.filter((place) => written[`role-${place}`] !== '');
    const steps = v.safeParse(
      v.array(Step),
      chosen.map((place) => ({ role: written[`role-${place}`], name: written[`step-${place}`] })),
    );
    if (!head.success || !steps.success) return refuse(written, { type: 'not-found' });
    const added = await addSteps(locals.context(), { ...head.output, steps: steps.output });
    if (!added.ok) {
      const refused = added.error;
      if (refused.type !== 'faults') return refuse(written, refused);
      // The places of the form, some of which may have been left out.
      const faults = refused.faults.map(({ field, what }) => {
        const place = /^step-(\d)$/.exec(field)?.[1];
        const at = place === undefined ? undefined : chosen[Number(place)];
        return {
          field: at === undefined ? (field === 'steps' ? 'role-0' : field) : `step-${at}`,
          what,
        };
      });
      return refuse(written, { type: 'faults', faults });
    }
    redirect(303, `${settingsAddress}/godkendelse?gemt`);
  },
  end: async ({ locals, request }) => {
    const written = await readWritten(request);
    const form = v.safeParse(EndForm, written);
    if (!form.success) return refuse(written, { type: 'not-found' });
    const ended = await endSetting(locals.context(), { what: 'steps', ...form.output });
    if (!ended.ok) return refuse(written, ended.error);
    redirect(303, `${settingsAddress}/godkendelse?gemt`);
  },
};
