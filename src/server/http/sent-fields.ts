import type { RequestEvent } from '@sveltejs/kit';
import type { SentField } from '#ui/text/unsaved.ts';

/** Where passwords are written: they are never sent back. */
const hasPasswords =
  /^\/\(workspace\)\/(?:log-ind|log-ud|konto|arbejdsrum\/administration)(?:\/|$)/;
const form = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/;

/**
 * Keeps a second copy of a form that is sent, so that it can be given back where it could not be kept. Files are not: they are
 * still where they came from.
 * @returns what reads the copy, once
 */
export function sentBy({
  request,
  route,
}: Pick<RequestEvent, 'request' | 'route'>): () => Promise<readonly SentField[]> {
  const isForm = request.method === 'POST' && form.test(request.headers.get('content-type') ?? '');
  const isUpload = route.id?.endsWith('/bilag/fil') === true;
  if (!isForm || isUpload || hasPasswords.test(route.id ?? '')) return () => Promise.resolve([]);
  const copy = request.clone();
  return async () =>
    [...(await copy.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [{ name, value }] : [],
    );
}
