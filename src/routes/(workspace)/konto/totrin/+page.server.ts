import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  showPendingKey,
  type Own,
} from '#application/access/keep-second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

function ownOf({ signedIn, visitor, context, workspace }: App.Locals): Own {
  if (signedIn === null) redirect(303, '/log-ind');
  const { credentials, authenticator } = workspace;
  return { context: context(), credentials, authenticator, signedIn, visitor };
}

export const load: PageServerLoad = async ({ locals }) => {
  const own = ownOf(locals);
  const { account } = own.signedIn;
  const { secondFactors } = own.context.stores;
  const factor = await secondFactors.find(account.id);
  return {
    mayHave: account.passwordHash !== null && !account.isDemonstration,
    since: factor?.confirmedAt ?? null,
    codesLeft: await secondFactors.countCodes(account.id),
    pending: await showPendingKey(own),
  };
};

const secret = v.pipe(v.string(), v.maxLength(1_000));
const Password = v.object({ password: secret });
const Code = v.object({ code: secret });
const Both = v.object({ password: secret, code: secret });
const read = async (request: Request) => Object.fromEntries(await request.formData());

export const actions: Actions = {
  begin: async ({ locals, request }) => {
    const form = v.safeParse(Password, await read(request));
    if (!form.success) return fail(400, { refused: 'wrong' as const });
    const done = await beginSecondFactor(ownOf(locals), form.output.password);
    return done.ok ? { isBegun: true } : fail(400, { refused: done.error.type });
  },
  confirm: async ({ locals, request }) => {
    const form = v.safeParse(Code, await read(request));
    if (!form.success) return fail(400, { refused: 'wrong-code' as const });
    const done = await confirmSecondFactor(ownOf(locals), form.output.code);
    return done.ok ? { codes: done.value, isNew: true } : fail(400, { refused: done.error.type });
  },
  renew: async ({ locals, request }) => {
    const form = v.safeParse(Both, await read(request));
    if (!form.success) return fail(400, { refused: 'wrong' as const });
    const done = await renewRecoveryCodes(ownOf(locals), form.output);
    return done.ok ? { codes: done.value, isNew: false } : fail(400, { refused: done.error.type });
  },
  remove: async ({ locals, request }) => {
    const form = v.safeParse(Both, await read(request));
    if (!form.success) return fail(400, { refused: 'wrong' as const });
    const done = await removeSecondFactor(ownOf(locals), form.output);
    return done.ok ? { isRemoved: true } : fail(400, { refused: done.error.type });
  },
};
