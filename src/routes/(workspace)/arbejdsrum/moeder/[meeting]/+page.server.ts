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
import type { KeptForm } from '#ui/components/agenda/kept-form.ts';
import type { LineDone } from '#ui/components/agenda/line-done.ts';
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
// Browsers count a line end as one sign, and send it as two.
const words = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll('\r\n', '\n')),
  v.maxLength(5000),
);

/** What the page says has been done, so that it is heard and can be taken back; or why not, with what was sent. */
type Answer = {
  readonly refused: AgendaRefusal | null;
  readonly kept: KeptForm | null;
  readonly removed: { readonly entry: string; readonly from: number } | null;
  readonly said: LineDone | null;
  readonly many: { readonly added: number; readonly leftOut: readonly LeftOut[] } | null;
};
const nothing: Answer = { refused: null, kept: null, removed: null, said: null, many: null };

type Sent = Readonly<Record<string, FormDataEntryValue>>;

/** @param url of the action that it was sent to: `?/plain` */
function refuse(refused: AgendaRefusal, url: URL, sent: Sent) {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(sent))
    if (typeof value === 'string') fields[name] = value;
  const action = url.search.slice('?/'.length);
  const kept: KeptForm = { action, entry: fields.entry ?? null, refused, fields };
  return fail(400, { ...nothing, refused, kept });
}

/** Reads a form, does what it says in the name of whoever sent it, and says why not where it is refused. */
const act =
  <Form extends v.ObjectEntries>(
    entries: Form,
    use: (
      context: ReturnType<App.Locals['context']>,
      form: v.InferOutput<v.ObjectSchema<Form, undefined>> & { readonly meeting: Id<'Meeting'> },
    ) => Promise<Result<unknown, { readonly type: AgendaRefusal }>>,
    say: (form: v.InferOutput<v.ObjectSchema<Form, undefined>>) => Partial<Answer> = () => ({}),
  ) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const sent = Object.fromEntries(await request.formData());
    const read = v.safeParse(v.object(entries), sent);
    const meeting = parseId<'Meeting'>(params.meeting);
    if (!read.success || meeting === undefined) return refuse('malformed', url, sent);
    const done = await use(locals.context(), { ...read.output, meeting });
    if (!done.ok) return refuse(done.error.type, url, sent);
    return { ...nothing, ...say(read.output) };
  };

/** What is said of a line when that has been done with it. */
const sayOf =
  (kind: Extract<LineDone, { readonly entry: string }>['kind']) =>
  (form: { readonly entry: string }): Partial<Answer> => ({ said: { kind, entry: form.entry } });

export const actions: Actions = {
  open: act({}, openAgenda),
  add: act({ paper: id<'Paper'>() }, addPaper, ({ paper }) => ({
    said: { kind: 'paper-added', paper },
  })),
  addMany: async ({ locals, params, request, url }) => {
    const chosen = (await request.formData()).getAll('papers');
    const meeting = parseId<'Meeting'>(params.meeting);
    const papers = v.safeParse(v.array(id<'Paper'>()), chosen);
    if (!papers.success || meeting === undefined) return refuse('malformed', url, {});
    const done = await addPapers(locals.context(), { meeting, papers: papers.output });
    if (done.ok) {
      const added = new Set(papers.output).size - done.value.length;
      return { ...nothing, many: { added, leftOut: done.value } };
    }
    if (done.error.type !== 'nothing-added') return refuse(done.error.type, url, {});
    const many = { added: 0, leftOut: done.error.leftOut };
    return fail(400, { ...nothing, refused: done.error.type, many });
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
    ({ title }) => ({ said: { kind: 'plain-added', title: title.trim() } }),
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
    sayOf('considered'),
  ),
  recuse: act({ entry, person: id<'Person'>() }, recuseMember, sayOf('recused')),
  takeRecusalBack: act(
    { entry, person: id<'Person'>() },
    takeRecusalBack,
    sayOf('recusal-taken-back'),
  ),
  move: act({ entry, to: place }, moveAgendaEntry, sayOf('moved')),
  remove: act({ entry, from: place }, removeAgendaEntry, ({ entry: removed, from }) => ({
    removed: { entry: removed, from },
  })),
  restore: act({ entry, from: place }, restoreEntry, sayOf('restored')),
  late: act({ entry, reason: words }, setLateReason, sayOf('late')),
  postpone: act({ entry, to: id<'Meeting'>() }, postponeEntry, sayOf('postponed')),
  send: act({}, sendToChair),
  approve: act({}, approveAgenda),
  ask: act({ what: words }, askForChanges),
};
