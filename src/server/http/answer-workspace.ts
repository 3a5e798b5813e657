import { redirect, type RequestEvent } from '@sveltejs/kit';
import { everybody } from '#domain/access/actor.ts';
import { findSignedIn } from '#application/access/find-signed-in.ts';
import type { Workspace } from '#application/access/workspace.ts';
import { unsavedText, type Unsaved } from '#ui/text/unsaved.ts';
import { addressPrefix } from './address-prefix.ts';
import { languageCookie } from './language-cookie.ts';
import { isFromScript, isGivenBack, sentBy } from './sent-fields.ts';
import { sessionCookie } from './session-cookie.ts';

/** Routes for people who have signed in, or are about to. */
export const isWorkspaceRoute = (route: string | null): boolean =>
  route?.startsWith('/(workspace)/') === true;

/** Where an open page sends and fetches by itself. */
const isTextDoor = (route: string | null): boolean => route?.endsWith('/tekst') === true;
/** Where a page's own script asks. A form posts a file to the door where the script puts it. */
const isScriptDoor = (route: string | null, method: string): boolean =>
  route !== null &&
  (/\/(?:tekst|henvisninger|kle)$/.test(route) ||
    (route.endsWith('/bilag/fil') && (method === 'PUT' || method === 'HEAD')));

/** Its address is the secret: a calendar programme has no session. */
const calendarFeed = '/(workspace)/arbejdsrum/kalender/[token].ics';

const needsNoSession = new Set([
  '/(workspace)/log-ind',
  '/(workspace)/log-ind/glemt',
  '/(workspace)/log-ind/glemt/ny',
  '/(workspace)/log-ind/kode',
  '/(workspace)/log-ind/noegle',
  '/(workspace)/log-ind/noegle/udfordring',
  '/(workspace)/log-ind/oidc',
  '/(workspace)/log-ind/oidc/svar',
  '/(workspace)/log-ind/udloebet',
  '/(workspace)/log-ud',
  '/(workspace)/log-ud/kommunen',
  calendarFeed,
]);

/**
 * Answers a request to the workspace: finds out whose it is, sends whoever has not signed in to the page where one does,
 * and lets nobody keep the answer. What another site's page has a browser send is refused, whatever its form.
 */
export async function answerWorkspace(
  event: RequestEvent,
  workspace: Workspace,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const { locals, request, url, route } = event;
  if (!isOwnRequest(request, locals.origin))
    return new Response('Forespørgslen kom fra en anden side.\n', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });

  const cookie = sessionCookie(event.cookies, locals.origin);
  const token = cookie.read();
  const context = workspace.contextOf(everybody);
  const signedIn =
    token === null
      ? null
      : await findSignedIn(
          context,
          workspace.credentials,
          token,
          locals.today,
          !(isTextDoor(route.id) && request.method === 'GET'),
        );
  const actor = signedIn?.actor ?? everybody;
  const spoken = languageCookie(event.cookies, locals.origin);
  if (signedIn !== null) spoken.keep(signedIn.account.language);
  const asked = url.searchParams.get('sprog');
  Object.assign(locals, {
    workspace,
    signedIn,
    actor,
    context: () => workspace.contextOf(actor),
    language: signedIn?.account.language ?? (asked === 'en' ? 'en' : spoken.read()),
    visitor: {
      userAgent: request.headers.get('user-agent') ?? '',
      addressPrefix: prefixOf(event),
      token,
    },
    sent: sentBy(event),
  } satisfies Partial<App.Locals>);

  // A script that is led to another page would take its answer for a yes.
  if (signedIn === null && isScriptDoor(route.id, request.method))
    return new Response(null, { status: 401, headers: { 'cache-control': 'no-store' } });
  if (signedIn === null && !needsNoSession.has(route.id ?? '') && isGivenBack(event))
    return giveBack(event);
  if (signedIn === null && !needsNoSession.has(route.id ?? ''))
    return leadToSignIn(event.isDataRequest, url.pathname + searchOf(url));
  const response = await answer();
  response.headers.set(
    'cache-control',
    route.id === calendarFeed ? 'private, no-cache' : 'no-store',
  );
  response.headers.set('x-robots-tag', 'noindex');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  return response;
}

/**
 * A form that was sent when the session had ended is given back by a page of its own, which the browser sends it on to (307): what
 * was typed stands in no address and is kept nowhere. Only a form of our own pages comes so far.
 */
async function giveBack({ locals, request, url }: RequestEvent): Promise<Response> {
  const action = url.pathname + url.search;
  const headers = { 'cache-control': 'no-store' };
  if (!isFromScript(request)) {
    const location = `/log-ind/udloebet?til=${encodeURIComponent(action)}`;
    return new Response(null, { status: 307, headers: { ...headers, location } });
  }
  const { language } = locals;
  const unsaved: Unsaved = { kind: 'signed-out', action, fields: await locals.sent(), language };
  const message = unsavedText[language].heading['signed-out'];
  // As SvelteKit answers the script of a page whose action has failed.
  return Response.json(
    { type: 'error', status: 401, error: { status: 401, message, unsaved } },
    { status: 401, headers },
  );
}

/** What is thrown from here would pass by the headers that every answer gets; only SvelteKit's own script wants it so. */
function leadToSignIn(isDataRequest: boolean, next: string): Response {
  const location = `/log-ind?til=${encodeURIComponent(next)}`;
  if (isDataRequest) redirect(303, location);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** A form's action stands in the address as `?/name`: no page to come back to. */
const searchOf = ({ search }: URL): string => (search.startsWith('?/') ? '' : search);

/** SvelteKit looks at forms; this at everything that changes something (a cross-site request forgery). */
const isOwnRequest = ({ method, headers }: Request, origin: string): boolean =>
  method === 'GET' || method === 'HEAD' || headers.get('origin') === origin;

/** Where the header that the proxy should write is absent, nothing is known. */
function prefixOf(event: RequestEvent): string {
  try {
    return addressPrefix(event.getClientAddress());
  } catch {
    return '';
  }
}
