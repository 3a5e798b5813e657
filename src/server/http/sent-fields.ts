import type { RequestEvent } from '@sveltejs/kit';
import type { SentField } from '#ui/text/unsaved.ts';

/** Where passwords are written: they are never sent back. */
const hasPasswords =
  /^\/\(workspace\)\/(?:log-ind(?!\/udloebet$)|log-ud|konto|arbejdsrum\/administration)(?:\/|$)/;
const form = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/;

/** A page's own script asks for data, and its page still has what was typed. */
export const isFromScript = ({ headers }: Request): boolean =>
  headers.get('accept')?.startsWith('application/json') === true;

/** Whether a request is a form that can be given back. Files are not: they are still where they came from. */
export function isGivenBack({ request, route }: Pick<RequestEvent, 'request' | 'route'>): boolean {
  const isForm = request.method === 'POST' && form.test(request.headers.get('content-type') ?? '');
  const isUpload = route.id?.endsWith('/bilag/fil') === true;
  return isForm && !isUpload && !hasPasswords.test(route.id ?? '');
}

/**
 * Keeps a second copy of a form that is sent, so that it can be given back where it was not taken.
 * @returns what reads the copy
 */
export function sentBy(
  event: Pick<RequestEvent, 'request' | 'route'>,
): () => Promise<readonly SentField[]> {
  if (!isGivenBack(event)) return () => Promise.resolve([]);
  const copy = event.request.clone();
  let fields: Promise<readonly SentField[]> | undefined;
  return () => (fields ??= readFields(copy));
}

const readFields = async (copy: Request): Promise<readonly SentField[]> =>
  [...(await copy.formData())].flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : [],
  );
