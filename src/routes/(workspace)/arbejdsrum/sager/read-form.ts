import * as v from 'valibot';
import { isDate } from '#domain/text/calendar.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** Why a form could not be read, and which field is the cause; none where the form is not ours. */
export type UnreadForm = {
  readonly type: 'too-long' | 'day-malformed' | 'not-allowed';
  readonly field: string | null;
};

/** A day or nothing. */
export const day = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || isDate(text)),
  v.transform((text) => (text === '' ? null : text)),
);

/** With one sign for the end of a line, as a field counts it: a browser sends two. */
export const sentText = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;

/** Reads the fields of a form. */
export function readForm<Shape extends v.GenericSchema>(
  form: FormData,
  shape: Shape,
): Result<v.InferOutput<Shape>, UnreadForm> {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, sentText(value)]));
  const read = v.safeParse(shape, fields);
  return read.success ? ok(read.output) : err(whyUnread(read.issues[0]));
}

/** What is wrong with a field that does not fit its shape. */
export function whyUnread(
  { type, path }: Pick<v.BaseIssue<unknown>, 'type' | 'path'>,
  field: string | null = null,
): UnreadForm {
  const named = path?.[0]?.key;
  return {
    type: type === 'max_length' ? 'too-long' : type === 'check' ? 'day-malformed' : 'not-allowed',
    field: field ?? (typeof named === 'string' ? named : null),
  };
}
