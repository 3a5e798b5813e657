import { error, type RequestEvent } from '@sveltejs/kit';
import type { TypedForm } from '#ui/components/frame/typed-form.ts';
import { unsavedText } from '#ui/text/unsaved.ts';
import { isFromScript } from './sent-fields.ts';

type Sent = Pick<RequestEvent, 'locals' | 'request' | 'url'>;

/** The form that was sent, for the page that refuses it: nothing that was typed is lost. Lines end as a field counts them. */
export async function typedForm({ locals, request, url }: Sent): Promise<TypedForm> {
  const action = [...url.searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1);
  const fields = isFromScript(request) ? [] : await locals.sent();
  return {
    action: action ?? 'default',
    fields: fields.map(({ name, value }) => ({ name, value: value.replaceAll('\r\n', '\n') })),
  };
}

/**
 * Not found, or not any more: what was typed for it is given back on the page that says so.
 * @throws always
 */
export async function notFoundAnyMore({ locals, url }: Sent): Promise<never> {
  const { language } = locals;
  const action = url.pathname;
  const unsaved = { kind: 'gone', action, fields: await locals.sent(), language } as const;
  return error(404, unsavedText[language].heading.gone, { unsaved });
}
