import { error } from '@sveltejs/kit';
import { holdsRole, isAdministrator } from '#domain/access/actor.ts';
import { administrationText } from '#ui/text/members.ts';
import { textIn } from '#ui/text/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { actor } = locals.context();
  const isAdmin = isAdministrator(actor);
  if (!isAdmin && !holdsRole(actor, 'secretary'))
    error(403, textIn(locals.language, administrationText).notAllowed);
  return { isAdmin };
};
