import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  addPasskey,
  removePasskey,
  renamePasskey,
  type OwnPasskeys,
} from '#application/access/keep-passkeys.ts';
import { challengeCookie } from '../../../../server/http/challenge-cookie.ts';
import { readAnswer } from '../../../../server/http/read-answer.ts';
import type { Actions, PageServerLoad } from './$types';

function ownOf({ signedIn, visitor, context, workspace }: App.Locals): OwnPasskeys {
  if (signedIn === null) redirect(303, '/log-ind');
  return { context: context(), credentials: workspace.credentials, signedIn, visitor };
}

export const load: PageServerLoad = async ({ locals }) => {
  const { context, signedIn } = ownOf(locals);
  const { account } = signedIn;
  const passkeys = await context.stores.passkeys.ofAccount(account.id);
  return {
    isPossible: locals.workspace.passkeys !== null,
    mayHave: account.passwordHash !== null && !account.isDemonstration,
    passkeys: passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({
      ...{ id, name, addedAt, lastUsedAt },
    })),
  };
};

const field = v.pipe(v.string(), v.maxLength(2_000));
const Add = v.object({ name: field });
const Rename = v.object({ id: field, name: field });
const Remove = v.object({ id: field });

export const actions: Actions = {
  add: async ({ locals, request, cookies }) => {
    const { passkeys } = locals.workspace;
    if (passkeys === null) error(404);
    const data = await request.formData();
    const form = v.safeParse(Add, Object.fromEntries(data));
    if (!form.success) return fail(400, { refused: 'no-name' as const });
    const done = await addPasskey(ownOf(locals), passkeys, {
      token: challengeCookie(cookies, locals.origin).take(),
      answer: readAnswer(data.get('answer')),
      name: form.output.name,
    });
    return done.ok ? { done: 'added' as const } : fail(400, { refused: done.error.type });
  },
  rename: async ({ locals, request }) => {
    const form = v.safeParse(Rename, Object.fromEntries(await request.formData()));
    if (!form.success) return fail(400, { refused: 'not-found' as const });
    const done = await renamePasskey(ownOf(locals), form.output);
    return done.ok ? { done: 'renamed' as const } : fail(400, { refused: done.error.type });
  },
  remove: async ({ locals, request }) => {
    const form = v.safeParse(Remove, Object.fromEntries(await request.formData()));
    if (!form.success) return fail(400, { refused: 'not-found' as const });
    const done = await removePasskey(ownOf(locals), form.output.id);
    return done.ok ? { done: 'removed' as const } : fail(400, { refused: done.error.type });
  },
};
