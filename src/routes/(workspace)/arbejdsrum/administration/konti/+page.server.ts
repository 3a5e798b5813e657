import { randomBytes } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { endAllSessions } from '#application/access/end-all-sessions.ts';
import {
  addAccount,
  closeAccount,
  grantRole,
  linkAccount,
  resetPassword,
  resetSecondFactor,
  revokeRole,
} from '#application/access/keep-accounts.ts';
import { listAccounts } from '#application/access/list-accounts.ts';
import { grantedRoles } from '#domain/access/actor.ts';
import { parseId, type Id } from '#domain/ids.ts';
import { keepAccountsText } from '#ui/text/keep-accounts.ts';
import { textIn } from '#ui/text/language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const listed = await listAccounts(locals.context());
  if (!listed.ok) error(403, textIn(locals.language, keepAccountsText).refused['not-allowed']);
  return { listed: listed.value, today: locals.today };
};

const newPassword = (): string => randomBytes(15).toString('base64url');
const id = <Entity extends string>() =>
  v.pipe(
    v.string(),
    v.transform((text): Id<Entity> | undefined => parseId<Entity>(text)),
    v.custom<Id<Entity>>((value) => value !== undefined),
  );
const optionalId = <Entity extends string>() =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    id<Entity>(),
  ]);
const day = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  v.pipe(v.string(), v.maxLength(40)),
]);

const Add = v.object({
  body: id<'Body'>(),
  name: v.pipe(v.string(), v.maxLength(200)),
  email: v.pipe(v.string(), v.maxLength(254)),
});
const Grant = v.object({
  account: id<'Account'>(),
  role: v.picklist(grantedRoles),
  committee: optionalId<'Organization'>(),
  deputyFor: optionalId<'Account'>(),
  from: day,
  until: day,
});
const One = v.object({ account: id<'Account'>() });
const Link = v.object({ account: id<'Account'>(), person: optionalId<'Person'>() });
const Revoke = v.object({ account: id<'Account'>(), grant: id<'Grant'>() });
const read = async (request: Request) => Object.fromEntries(await request.formData());
const refuse = (type: keyof (typeof keepAccountsText)['da']['refused']) =>
  fail(type === 'not-allowed' ? 403 : 400, { refused: type });

export const actions: Actions = {
  add: async ({ locals, request }) => {
    const form = v.safeParse(Add, await read(request));
    if (!form.success) return refuse('no-email');
    const password = newPassword();
    const added = await addAccount(locals.context(), locals.workspace.credentials, {
      ...form.output,
      ...{ person: null, password, isBreakGlass: false },
    });
    return added.ok ? { email: form.output.email, password } : refuse(added.error.type);
  },
  grant: async ({ locals, request }) => {
    const form = v.safeParse(Grant, await read(request));
    if (!form.success) return refuse('not-found');
    const done = await grantRole(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse(done.error.type);
  },
  revoke: async ({ locals, request }) => {
    const form = v.safeParse(Revoke, await read(request));
    if (!form.success) return refuse('not-found');
    const done = await revokeRole(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse(done.error.type);
  },
  link: async ({ locals, request }) => {
    const form = v.safeParse(Link, await read(request));
    if (!form.success) return refuse('not-found');
    const done = await linkAccount(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse(done.error.type);
  },
  close: async ({ locals, request }) => {
    const form = v.safeParse(One, await read(request));
    if (!form.success) return refuse('not-found');
    const done = await closeAccount(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse(done.error.type);
  },
  sessions: async ({ locals, request }) => {
    const form = v.safeParse(One, await read(request));
    if (!form.success) return refuse('not-found');
    const done = await endAllSessions(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse(done.error.type);
  },
  secondFactor: async ({ locals, request }) => {
    const form = v.safeParse(One, await read(request));
    if (!form.success) return refuse('not-found');
    const done = await resetSecondFactor(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse(done.error.type);
  },
  password: async ({ locals, request }) => {
    const form = v.safeParse(One, await read(request));
    if (!form.success) return refuse('not-found');
    const { context, workspace } = locals;
    const account = await context().stores.accounts.find(form.output.account);
    const password = newPassword();
    const command = { ...form.output, password };
    const done = await resetPassword(context(), workspace.credentials, command);
    return done.ok ? { email: account?.email ?? '', password } : refuse(done.error.type);
  },
};
