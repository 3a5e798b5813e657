import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { changePassword } from '#application/access/change-password.ts';
import { chooseLanguage } from '#application/access/choose-language.ts';
import { endSessions } from '#application/access/end-sessions.ts';
import { parseId } from '#domain/ids.ts';
import { languages } from '#ui/text/language.ts';
import { ownPath } from '../../../server/http/own-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { signedIn, context } = locals;
  if (signedIn === null) redirect(303, '/log-ind');
  const { account, session } = signedIn;
  const { stores } = context();
  const sessions = await stores.sessions.ofAccount(account.id);
  const factor = await stores.secondFactors.find(account.id);
  const passkeys = await stores.passkeys.ofAccount(account.id);
  return {
    email: account.email,
    hasPassword: account.passwordHash !== null,
    mayHaveSecondFactor: account.passwordHash !== null && !account.isDemonstration,
    passkeyCount: passkeys.length,
    hasSecondFactor: factor !== null && factor.confirmedAt !== null,
    sessions: sessions.map(({ id, createdAt, lastSeenAt, userAgent, addressPrefix }) => ({
      ...{ id, createdAt, lastSeenAt, userAgent, addressPrefix },
      isHere: id === session.id,
    })),
  };
};

const LanguageForm = v.object({ language: v.picklist(languages), back: v.optional(v.string()) });
const PasswordForm = v.object({ old: v.string(), chosen: v.string() });
const read = async (request: Request) => Object.fromEntries(await request.formData());

export const actions: Actions = {
  language: async ({ locals, request }) => {
    const form = v.safeParse(LanguageForm, await read(request));
    if (form.success) await chooseLanguage(locals.context(), form.output);
    redirect(303, ownPath(form.success ? (form.output.back ?? null) : null));
  },
  password: async ({ locals, request }) => {
    const { signedIn, visitor, context, workspace } = locals;
    const form = v.safeParse(PasswordForm, await read(request));
    if (signedIn === null || !form.success) return fail(400, { refused: 'wrong' as const });
    const command = { signedIn, visitor, ...form.output };
    const changed = await changePassword(context(), workspace.credentials, command);
    return changed.ok ? { isChanged: true } : fail(400, { refused: changed.error.type });
  },
  end: async ({ locals, request }) => {
    const { session } = await read(request);
    const which =
      session === 'others'
        ? session
        : typeof session === 'string'
          ? parseId<'Session'>(session)
          : undefined;
    if (locals.signedIn === null || which === undefined) return fail(400);
    const ended = await endSessions(locals.context(), locals.signedIn, which);
    return ended.ok ? { isEnded: true } : fail(404);
  },
};
