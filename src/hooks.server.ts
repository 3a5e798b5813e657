import { randomUUID } from 'node:crypto';
import process from 'node:process';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { storageFaultOf } from '#application/storage-fault.ts';
import { everybody } from '#domain/access/actor.ts';
import { unsavedText } from '#ui/text/unsaved.ts';
import { composeHouse } from './server/composition.ts';
import { sharedHouse, type House } from './server/house.ts';
import { denmarkToday } from './server/denmark-today.ts';
import { answerOperators } from './server/http/answer-operators.ts';
import { answerWorkspace, isWorkspaceRoute } from './server/http/answer-workspace.ts';
import { faultPlace } from './server/http/fault-place.ts';

let house: Promise<House> | undefined;
const theHouse = async (): Promise<House> =>
  sharedHouse() ?? (await (house ??= composeHouse(process.env, process.cwd())));

export const init: ServerInit = async () => {
  await theHouse();
};

/** What a browser may do with any page of ours (no frame, no other host). */
const headers = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
};
/** Over https: for a year no browser asks without, whatever a link says. */
const overHttps = { 'strict-transport-security': 'max-age=31536000' };

export const handle: Handle = async ({ event, resolve }) => {
  const { published, printer, operations, workspace, origin, accessibilityUrl } = await theHouse();
  Object.assign(event.locals, {
    published,
    printer,
    operations,
    origin,
    accessibilityUrl,
    today: denmarkToday(new Date()),
    ...nobodyHere,
  } satisfies Omit<App.Locals, 'workspace'>);

  const response = await answer();
  const ours = origin.startsWith('https:') ? { ...headers, ...overHttps } : headers;
  for (const [name, value] of Object.entries(ours)) response.headers.set(name, value);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-cache');
  if (response.headers.get('content-type') === 'text/html')
    response.headers.set('content-type', 'text/html; charset=utf-8');
  return response;

  async function answer(): Promise<Response> {
    const { route, request } = event;
    if (route.id === '/drift') return answerOperators(operations, request, () => resolve(event));
    if (!isWorkspaceRoute(route.id)) return resolve(event);
    return answerWorkspace(event, workspace, () =>
      resolve(event, {
        transformPageChunk: ({ html }) =>
          html.replace('<html lang="da">', `<html lang="${event.locals.language}">`),
      }),
    );
  }
};

/** A public page is the same for everybody: it cannot know who asks. */
const nobodyHere = {
  signedIn: null,
  actor: everybody,
  context: () => {
    throw new Error('a public page acts for nobody');
  },
  language: 'da',
  visitor: { userAgent: '', addressPrefix: '', token: null },
  sent: () => Promise.resolve([]),
} as const;

export const handleError: HandleServerError = async ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const id = randomUUID().slice(0, 8);
  const { operations } = await theHouse();
  // The route and not the address, which may be somebody's secret one.
  const place = event.route.id ?? 'en ukendt side';
  operations.log.error(`Fejl ${id} på ${place}: ${faultPlace(error)}`);
  process.stderr.write(
    `Fejl ${id} på ${place.replaceAll(/\/\([^)]*\)/g, '')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  const unkept = storageFaultOf(error);
  if (unkept === null) return { message: 'Noget gik galt hos os.', id };
  const { locals, url } = event;
  const { language } = locals;
  const fields = await locals.sent().catch(() => []);
  return {
    status: 503,
    message: unsavedText[language].heading[unkept],
    id,
    unsaved: { kind: unkept, action: url.pathname + url.search, fields, language },
  };
};
