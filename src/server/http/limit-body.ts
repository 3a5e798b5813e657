import type { IncomingMessage, ServerResponse } from 'node:http';

/** The one place where large files come in; it counts for itself (`uploadLimits`) and watches the sender's pace. */
const isUpload = /^\/arbejdsrum\/sager\/[^/]+\/bilag\/fil$/;

/** Forms hold text: longer ones are none of ours. */
const longestForm = 524_288;
/** Ms in which a form must have arrived whole. */
const formPatience = 60_000;

/** SvelteKit takes bodies of any length (`BODY_SIZE_LIMIT`), and each request a day if need be: what that may be is said here. */
export const bodySettings = { bodySizeLimit: 'Infinity', requestTimeout: 3_600_000 } as const;

/**
 * Refuses bodies that are too long, do not say how long they are, or take too long; uploads alone may be large.
 * @returns whether it has answered
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  patience = formPatience,
): boolean {
  const { headers, method } = request;
  const hasBody =
    headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (!hasBody || ((method === 'PUT' || method === 'POST') && isUpload.test(pathOf(request))))
    return false;
  const length = Number(headers['content-length'] ?? Number.NaN);
  // The parser holds a sender to the length that is said; without one (RFC 9110, 411) nobody would count.
  if (Number.isNaN(length))
    return refuse(response, 411, 'Forespørgslen siger ikke, hvor lang den er.');
  if (length > longestForm)
    return refuse(response, 413, 'Teksten er for lang til at blive sendt på én gang.');
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, patience);
  timer.unref();
  response.once('close', () => {
    clearTimeout(timer);
  });
  return false;
}

function refuse(response: ServerResponse, status: number, text: string): true {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${text}\n`);
  return true;
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/';
