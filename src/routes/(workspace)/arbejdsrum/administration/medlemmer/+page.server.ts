import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  endSeat,
  enterSeat,
  enterSubstitute,
  takeBackSeat,
  type KeepMembersRefused,
} from '#application/access/keep-members.ts';
import { viewMembers } from '#application/access/view-members.ts';
import { substitutionGrounds, type SeatFault } from '#domain/access/seat-faults.ts';
import { parseId, type Id } from '#domain/ids.ts';
import { isDate } from '#domain/text/calendar.ts';
import { textIn } from '#ui/text/language.ts';
import { membersText } from '#ui/text/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('udvalg');
  const committee = asked === null ? null : parseId<'Organization'>(asked);
  const { refused } = textIn(locals.language, membersText);
  if (committee === undefined) error(404, refused['not-found']);
  const day = url.searchParams.get('dato') ?? '';
  const date = isDate(day) ? day : locals.today;
  const viewed = await viewMembers(locals.context(), committee, locals.today, date);
  if (viewed.ok) return { viewed: viewed.value };
  if (viewed.error === 'not-allowed') error(403, refused['not-allowed']);
  if (committee !== null) error(404, refused['not-found']);
  return { viewed: null };
};

const id = <Entity extends string>() =>
  v.pipe(
    v.string(),
    v.transform((text): Id<Entity> | undefined => parseId<Entity>(text)),
    v.custom<Id<Entity>>((value) => value !== undefined),
  );
const day = v.pipe(v.string(), v.check(isDate));
const orNull = <T extends v.GenericSchema<string, unknown>>(schema: T) =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    schema,
  ]);
const words = v.pipe(v.string(), v.trim(), v.maxLength(200));
const wordsOrNull = v.pipe(
  words,
  v.transform((text) => (text === '' ? null : text)),
);
const seat = { committee: id<'Organization'>(), name: words, party: wordsOrNull, from: day };
const Member = v.object({
  ...seat,
  office: v.picklist(['chair', 'vice-chair', 'member']),
  until: orNull(day),
});
const Substitute = v.object({
  ...seat,
  until: orNull(day),
  substituteFor: id<'Seat'>(),
  ground: orNull(v.picklist(substitutionGrounds)),
  approvedOn: orNull(day),
  approvedBy: wordsOrNull,
});
const End = v.object({ seat: id<'Seat'>(), until: day });
const One = v.object({ seat: id<'Seat'>() });

type Form = 'add' | 'substitute' | 'end' | 'takeBack';
type Values = Readonly<Record<string, string>>;

const read = async (request: Request): Promise<Values> =>
  Object.fromEntries(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** What was typed stays, and each fault stands at its field. */
function refuse(form: Form, values: Values, refused: KeepMembersRefused) {
  const faults: readonly SeatFault[] = refused.type === 'faults' ? refused.faults : [];
  return fail(refused.type === 'not-allowed' ? 403 : 400, {
    ...{ form, values, faults, refused: refused.type },
  });
}
const malformed = { type: 'not-found' } as const;

export const actions: Actions = {
  add: async ({ locals, request }) => {
    const values = await read(request);
    const form = v.safeParse(Member, values);
    if (!form.success) return refuse('add', values, malformed);
    const done = await enterSeat(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse('add', values, done.error);
  },
  substitute: async ({ locals, request }) => {
    const values = await read(request);
    const form = v.safeParse(Substitute, values);
    if (!form.success) return refuse('substitute', values, malformed);
    const done = await enterSubstitute(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse('substitute', values, done.error);
  },
  end: async ({ locals, request }) => {
    const values = await read(request);
    const form = v.safeParse(End, values);
    if (!form.success) return refuse('end', values, malformed);
    const done = await endSeat(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse('end', values, done.error);
  },
  takeBack: async ({ locals, request }) => {
    const values = await read(request);
    const form = v.safeParse(One, values);
    if (!form.success) return refuse('takeBack', values, malformed);
    const done = await takeBackSeat(locals.context(), form.output);
    return done.ok ? { isDone: true } : refuse('takeBack', values, done.error);
  },
};
