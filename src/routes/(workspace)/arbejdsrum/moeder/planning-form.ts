import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { parseId } from '#domain/ids.ts';
import { isDate } from '#domain/text/calendar.ts';
import type { PlanningRefused } from '#ui/text/planning-refused.ts';

/** Longer than anything a form here asks for; what is longer is not looked at. */
const text = v.pipe(v.string(), v.trim(), v.maxLength(2_000));
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const when = 'day-or-time-wrong';

const orNull = v.transform((written: string) => (written === '' ? null : written));

/** An id, whatever it is of; the use case finds out whether it is there. */
export const idField = <Entity extends string>() =>
  v.pipe(
    v.string(),
    v.transform((id) => parseId<Entity>(id)),
    v.check((id) => id !== undefined),
  );

/** When and where a meeting is. */
export const whenAndWhere = {
  date: v.pipe(v.string(), v.check(isDate, when)),
  time: v.pipe(v.string(), v.regex(clock, when)),
  ends: v.pipe(v.union([v.literal(''), v.pipe(v.string(), v.regex(clock))], when), orNull),
  place: v.pipe(v.string(), v.trim(), v.maxLength(200), orNull),
};

export const reasonField = text;

/** What somebody has written, so that a refusal loses none of it. Files are not asked for here. */
export const readWritten = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

export type PlanningAction = 'add' | 'announce' | 'breaks' | 'cancel' | 'move' | 'rule' | 'undo';

/** The answer to a form that came to nothing: which one, why, and what was written in it. */
export const refuse = (
  action: PlanningAction,
  refused: PlanningRefused,
  written: Readonly<Record<string, string>>,
  more: { readonly line?: number; readonly counted?: readonly string[] } = {},
) =>
  fail(refused === 'not-allowed' ? 403 : 400, {
    ...{ action, refused, written },
    /** The line of a text that could not be read, from 1. */
    line: more.line ?? null,
    /** The boxes that were ticked. */
    counted: more.counted ?? [],
  });
