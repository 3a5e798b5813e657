import { error } from '@sveltejs/kit';
import { hasDuty } from '#domain/access/duties.ts';
import { administrationText } from '#ui/text/members.ts';
import { textIn } from '#ui/text/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { actor } = locals.context();
  const keeps = {
    accounts: hasDuty(actor, 'keep-accounts'),
    members: hasDuty(actor, 'keep-members'),
    settings: hasDuty(actor, 'keep-settings'),
  };
  if (!Object.values(keeps).includes(true))
    error(403, textIn(locals.language, administrationText).notAllowed);
  return { keeps };
};
