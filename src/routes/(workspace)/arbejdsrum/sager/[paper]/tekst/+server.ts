import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { findSignedIn } from '#application/access/find-signed-in.ts';
import { paperRights } from '#application/paper/paper-rights.ts';
import { prepareTogether, writeTogether } from '#application/paper/write-together.ts';
import type { Visit } from '#application/writing/presence.ts';
import {
  giveUpdates,
  readSeq,
  streamUpdates,
  takeUpdates,
} from '#application/writing/text-exchange.ts';
import { everybody } from '#domain/access/actor.ts';
import { parseId, type PaperId } from '#domain/ids.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** What is written in an open sheet (`?konto=` whose sheet it is). */
export const POST: RequestHandler = (event) => {
  const { locals, request } = event;
  checkAccount(event);
  const id = paperId(event.params.paper);
  return takeUpdates(request, (updates) =>
    writeTogether(locals.context(), locals.workspace.writing.desk, id, updates),
  );
};

/** What has been written after `?since=`; with `Accept: text/event-stream`, and what is written from now on. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, request, url } = event;
  checkAccount(event);
  const id = paperId(params.paper);
  const since = readSeq(url.searchParams.get('since'));
  if (since === null) error(400);
  const { stores } = locals.context();
  const rights = async () => {
    const { actor } = (await whoNow(event)) ?? { actor: everybody };
    const actions = await paperRights(stores, actor, id);
    // What is given here carries what has been struck out since.
    return { mayRead: actions.has('read-history'), mayWrite: actions.has('write') };
  };
  const { mayRead, mayWrite } = await rights();
  if (!mayRead) error(404);
  if (request.headers.get('accept') !== 'text/event-stream') {
    if (mayWrite) await prepareTogether(locals.context(), id);
    return giveUpdates(stores.texts, id, since);
  }
  const { watch, presence, ending } = locals.workspace.writing;
  const visit = readVisit(event);
  const isSame = async (): Promise<boolean> => {
    const now = await rights();
    return now.mayRead && now.mayWrite === mayWrite;
  };
  const signal = AbortSignal.any([request.signal, ending]);
  // Only those who write here see each other: who else reads a matter is nobody's business.
  return streamUpdates(stores.texts, watch, id, since, isSame, signal, (tell) =>
    visit === null || !mayWrite
      ? () => undefined
      : presence.enter(id, visit, (others) => {
          tell('presence', JSON.stringify(others));
        }),
  );
};

/** The cursor has come into another section (`?afsnit=`, empty for none) of an open sheet (`?besoeg=`). */
export const PUT: RequestHandler = (event) => {
  checkAccount(event);
  const visit = readVisit(event);
  if (visit === null) error(400);
  const { presence } = event.locals.workspace.writing;
  presence.move(paperId(event.params.paper), visit, visit.section);
  return new Response(null, { status: 204 });
};

const Name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** Null where the page does not say which one it is. */
function readVisit({ locals, url }: RequestEvent): Visit | null {
  const id = v.safeParse(Name, url.searchParams.get('besoeg'));
  const section = v.safeParse(Name, url.searchParams.get('afsnit'));
  const account = locals.signedIn?.account;
  if (!id.success || !account) return null;
  return {
    id: id.output,
    account: account.id,
    name: account.name,
    section: section.success ? section.output : null,
  };
}

/** Where somebody else has signed in meanwhile in the same browser, nothing is taken in their name. */
function checkAccount({ locals, url }: RequestEvent): void {
  if (url.searchParams.get('konto') !== locals.signedIn?.account.id) error(401);
}

/** Signed out, a role that has ended: it holds from now on, also for a stream that was opened before. */
const whoNow = async ({ locals: { workspace, visitor, today } }: RequestEvent) =>
  visitor.token === null
    ? null
    : findSignedIn(
        workspace.contextOf(everybody),
        workspace.credentials,
        visitor.token,
        today,
        false,
      );

function paperId(text: string): PaperId {
  const id = parseId<'Paper'>(text);
  if (!id) error(404);
  return id;
}
