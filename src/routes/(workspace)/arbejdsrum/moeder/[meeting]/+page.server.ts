import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { addPaper, addPlainEntry, restoreEntry } from '#application/agenda/add-entry.ts';
import { addPapers, type LeftOut } from '#application/agenda/add-papers.ts';
import {
  moveAgendaEntry,
  removeAgendaEntry,
  setLateReason,
} from '#application/agenda/arrange-agenda.ts';
import { approveAgenda, askForChanges, sendToChair } from '#application/agenda/chair-word.ts';
import { considerPlainEntry } from '#application/agenda/consider-entry.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import { postponeEntry } from '#application/agenda/postpone-entry.ts';
import { recuseMember, takeRecusalBack } from '#application/agenda/recuse-member.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { parseId, type Id } from '#domain/ids.ts';
import { closingGrounds } from '#domain/paper/closing.ts';
import type { Result } from '#domain/result.ts';
import { strictWorkingDays } from '#domain/deadline/working-day.ts';
import { timeLeft } from '#domain/deadline/time-left.ts';
import type { AgendaRefusal } from '#ui/text/agenda-refused.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  const viewed = meeting && (await viewAgenda(locals.context(), meeting));
  if (!viewed?.ok) error(404);
  const { deadline } = viewed.value;
  return {
    view: viewed.value,
    left: timeLeft(new Date().toISOString(), deadline.last, strictWorkingDays),
    done: url.searchParams.get('udfoert'),
  };
};

const id = <Entity extends string>() =>
  v.pipe(
    v.string(),
    v.rawTransform<string, Id<Entity>>(({ dataset, addIssue, NEVER }) => {
      const parsed = parseId<Entity>(dataset.value);
      if (parsed !== undefined) return parsed;
      addIssue({ message: 'no id' });
      return NEVER;
    }),
  );
const entry = id<'AgendaEntry'>();
const place = v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(5000));

const nothingDone: Done = { removed: null, moved: null, restored: null, many: null };
/** @param at the line that it was sent for */
const refuse = (refused: AgendaRefusal, at: string | null = null) =>
  fail(400, { refused, at, ...nothingDone });

/** What the page says has been done, so that it is heard and can be taken back. */
type Done = {
  readonly removed: { readonly entry: string; readonly from: number } | null;
  readonly moved: string | null;
  readonly restored: string | null;
  readonly many: { readonly added: number; readonly leftOut: readonly LeftOut[] } | null;
};

/** Reads a form, does what it says in the name of whoever sent it, and says why not where it is refused. */
const act =
  <Form extends v.ObjectEntries>(
    entries: Form,
    use: (
      context: ReturnType<App.Locals['context']>,
      form: v.InferOutput<v.ObjectSchema<Form, undefined>> & { readonly meeting: Id<'Meeting'> },
    ) => Promise<Result<unknown, { readonly type: AgendaRefusal }>>,
    say: (form: v.InferOutput<v.ObjectSchema<Form, undefined>>) => Partial<Done> = () => ({}),
  ) =>
  async ({ locals, params, request }: RequestEvent) => {
    const read = v.safeParse(v.object(entries), Object.fromEntries(await request.formData()));
    const meeting = parseId<'Meeting'>(params.meeting);
    if (!read.success || meeting === undefined) return refuse('malformed');
    const done = await use(locals.context(), { ...read.output, meeting });
    const at = 'entry' in read.output ? String(read.output.entry) : null;
    if (!done.ok) return refuse(done.error.type, at);
    return { refused: null, at: null, ...nothingDone, ...say(read.output) };
  };

export const actions: Actions = {
  open: act({}, openAgenda),
  add: act({ paper: id<'Paper'>() }, addPaper),
  addMany: async ({ locals, params, request }) => {
    const chosen = (await request.formData()).getAll('papers');
    const meeting = parseId<'Meeting'>(params.meeting);
    const papers = v.safeParse(v.array(id<'Paper'>()), chosen);
    if (!papers.success || meeting === undefined) return refuse('malformed');
    const done = await addPapers(locals.context(), { meeting, papers: papers.output });
    if (done.ok) {
      const added = new Set(papers.output).size - done.value.length;
      return { refused: null, at: null, ...nothingDone, many: { added, leftOut: done.value } };
    }
    if (done.error.type !== 'nothing-added') return refuse(done.error.type);
    const many = { added: 0, leftOut: done.error.leftOut };
    return fail(400, { refused: done.error.type, at: null, ...nothingDone, many });
  },
  plain: act(
    {
      ...{ title: words, text: words, reason: words, publicTitle: words },
      ...{ closed: v.optional(v.string()), ground: v.picklist(closingGrounds) },
    },
    (context, { closed, ground, reason, publicTitle, ...form }) =>
      addPlainEntry(context, {
        ...form,
        closing: closed === undefined ? null : { ground, reason, publicTitle },
      }),
  ),
  consider: act(
    {
      ...{ entry, publicTitle: words, text: words },
      kind: v.picklist(['not-considered', 'withheld', 'given']),
    },
    (context, { kind, text, ...form }) =>
      considerPlainEntry(context, {
        ...form,
        publicDecision:
          kind === 'given'
            ? { kind, text }
            : kind === 'withheld'
              ? { kind, reason: text }
              : { kind },
      }),
  ),
  recuse: act({ entry, person: id<'Person'>() }, recuseMember),
  takeRecusalBack: act({ entry, person: id<'Person'>() }, takeRecusalBack),
  move: act({ entry, to: place }, moveAgendaEntry, ({ entry: moved }) => ({ moved })),
  remove: act({ entry, from: place }, removeAgendaEntry, ({ entry: removed, from }) => ({
    removed: { entry: removed, from },
  })),
  restore: act({ entry, from: place }, restoreEntry, ({ entry: restored }) => ({ restored })),
  late: act({ entry, reason: words }, setLateReason),
  postpone: act({ entry, to: id<'Meeting'>() }, postponeEntry),
  send: act({}, sendToChair),
  approve: act({}, approveAgenda),
  ask: act({ what: words }, askForChanges),
};
