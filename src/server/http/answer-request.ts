import http from 'node:http';
import type { Answer, CachedAnswer, PageCache } from './page-cache.ts';

export type Handler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  next: () => void,
) => void;

/**
 * Everything but assets (which the handler sends as files), the workspace (which is nobody else's), and what tells of the
 * house itself. The address is taken as SvelteKit takes it, dots and percent signs resolved, so that no way of writing it
 * makes a page of the workspace pass for a public one: those who ask at the same time share an answer. Whoever brings a
 * password is answered for himself.
 */
export function isPublicPage({ method, url = '/', headers }: http.IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return false;
  const path = decodedPath(url);
  return path !== null && !path.startsWith('/_app/') && !isPrivate.test(path) && !isFile.test(path);
}

const isPrivate = /^\/(arbejdsrum|log-ind|log-ud|konto|drift|sundhed)(\/|$)/;

/** Null where it cannot be read: nothing of it is kept. */
function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(`http://raadslag.invalid${url}`).pathname);
  } catch {
    return null;
  }
}

/** The file of an attachment, which may be large, is streamed from where it lies. */
const isFile = /^\/moeder\/[^/]+\/punkter\/[^/]+\/bilag\/[^/]+\/./;

/**
 * Answers a request for a public page from the cache, rendering it when it is not there: the same bytes for
 * everyone, with a validator, compressed as the browser likes.
 * @param today ISO date in Denmark: pages that show "today" are kept for one day
 */
export async function answerFromCache(
  cache: PageCache,
  handle: Handler,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  today: string,
): Promise<void> {
  const key = `${today} ${request.url ?? '/'}`;
  const answer = await cache.answer(key, () => render(handle, request));
  send(answer, request, response);
}

/** Has the handler answer into memory. A HEAD is rendered as the GET that it asks about; Node leaves its body out. */
function render(handle: Handler, request: http.IncomingMessage): Promise<Answer> {
  request.method = 'GET';
  return new Promise((resolve, reject) => {
    const captured = new http.ServerResponse(request);
    const chunks: Buffer[] = [];
    const take = (chunk: unknown): void => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    captured.writeHead = function (status: number, ...rest: unknown[]) {
      captured.statusCode = status;
      const headers = rest.at(-1);
      if (typeof headers === 'object' && headers !== null)
        for (const [name, value] of Object.entries(headers as http.OutgoingHttpHeaders))
          if (value !== undefined) captured.setHeader(name, value);
      return captured;
    };
    captured.write = function (chunk: unknown) {
      take(chunk);
      return true;
    };
    captured.end = function (chunk?: unknown) {
      take(chunk);
      resolve({
        status: captured.statusCode,
        headers: withoutUndefined(captured.getHeaders()),
        body: Buffer.concat(chunks),
      });
      captured.emit('finish');
      captured.emit('close');
      return captured;
    };
    captured.once('error', reject);
    handle(request, captured, () => captured.writeHead(404).end());
  });
}

const withoutUndefined = (headers: http.OutgoingHttpHeaders): Answer['headers'] =>
  Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | number | string[]] => entry[1] !== undefined,
    ),
  );

const compressible = /^(text\/|application\/(json|ld\+json|xml|atom\+xml|javascript)|image\/svg)/;

function send(
  answer: CachedAnswer,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const worthwhile =
    answer.body.length > 1_000 && compressible.test(String(answer.headers['content-type'] ?? ''));
  const encoding = worthwhile ? preferredEncoding(request.headers['accept-encoding']) : undefined;
  // Each encoding is a representation of its own, and so is its validator.
  const etag = encoding ? answer.etag.replace(/"$/, `-${encoding}"`) : answer.etag;
  const own: http.OutgoingHttpHeaders = { ...(answer.headers as http.OutgoingHttpHeaders) };
  delete own.etag;
  delete own['content-length'];
  if (answer.status === 200) own.etag = etag;
  if (worthwhile) own.vary = 'accept-encoding';

  if (answer.status === 200 && matches(request.headers['if-none-match'], answer.etag)) {
    delete own['content-type'];
    response.writeHead(304, own).end();
    return;
  }
  const body = encoding ? answer.encoded(encoding) : answer.body;
  if (encoding) own['content-encoding'] = encoding;
  response.writeHead(answer.status, { ...own, 'content-length': body.length });
  response.end(body);
}

/** The browser's validator is ours, in any encoding (a weak comparison, RFC 9110 § 13.1.2). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = etag.slice(1, -1);
  return ifNoneMatch.split(',').some((one) => {
    const asked = one.trim().replace(/^W\//, '').replaceAll('"', '');
    return asked === bare || asked === `${bare}-br` || asked === `${bare}-gzip`;
  });
}

export function preferredEncoding(accept: string | undefined): 'br' | 'gzip' | undefined {
  const accepted = (accept ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : undefined;
}
