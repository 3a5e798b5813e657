import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listAskable } from '#application/paper/ask-for-statement.ts';
import { closePaper, considerPaper, openPaper } from '#application/paper/close-paper.ts';
import { decidePaperFinding } from '#application/paper/decide-paper-finding.ts';
import { findSubjects } from '#application/paper/find-subjects.ts';
import { committeesToWriteFor } from '#application/paper/list-papers.ts';
import { makeMove } from '#application/paper/move-paper.ts';
import { takeOverPaper } from '#application/paper/take-over-paper.ts';
import { viewRoute } from '#application/paper/view-route.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { textMark, writePaper } from '#application/paper/write-paper.ts';
import { parseId, type PaperId } from '#domain/ids.ts';
import { closingGrounds } from '#domain/paper/closing.ts';
import { findTitleWarnings } from '#domain/paper/closing-title.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { emptyRichDocument } from '#domain/rich-text/read-document.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';
import { readSheet } from './read-sheet.ts';
import { routeActions } from './route-actions.ts';
import { statementActions } from './statement-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ depends, locals, params, url }) => {
  depends('raadslag:paper');
  const context = locals.context();
  const id = paperId(params.paper);
  const view = await viewPaper(context, id);
  if (!view) error(404);
  const { paper, content, actions } = view;
  const words = url.searchParams.get('emne')?.trim() ?? '';
  return {
    paper: {
      id,
      title: paper.title,
      caseNumber: paper.caseNumber,
      kle: paper.kle,
      competence: paper.competence,
      recommendation: paper.recommendation,
      wantedFor: paper.wantedFor,
      state: paper.state,
      steps: paper.steps,
      access: paper.access,
      ownerName: paper.ownerName,
    },
    committee: view.committeeName,
    subject: {
      standing: view.kle,
      asked: words === '' ? null : { words, found: await findSubjects(context, words) },
    },
    sections: view.sections.map(
      ({ id: section, kind, label, required, rule, help, isInternal }) => {
        const written = content.sections.find((one) => one.id === section);
        const document = written?.document ?? emptyRichDocument;
        const source = rule?.source ?? null;
        return {
          id: section,
          kind,
          label,
          required,
          source,
          ...(help === undefined ? {} : { help }),
          ...(isInternal === true ? { isInternal } : {}),
          document,
          mark: textMark(context.stores, toPlainText(document)),
        };
      },
    ),
    attachments: content.attachments.map(({ id: attachment, title }) => ({
      id: attachment,
      title,
    })),
    phrases: view.phrases.map(({ id: phrase, title, text }) => ({ id: phrase, title, text })),
    faults: view.faults,
    findings: view.findings,
    statements: view.statements.map((statement) => ({
      ...statement,
      isMine: context.actor.account === statement.asked.account,
    })),
    askable: actions.has('ask') ? await listAskable(context, paper) : [],
    today: locals.today,
    copy:
      (await committeesToWriteFor(context)).length > 0 ? `/arbejdsrum/sager/ny?kopi=${id}` : null,
    revisions: view.revisions,
    route: await viewRoute(context, view),
    warnings:
      paper.access.kind === 'closed'
        ? findTitleWarnings(paper.access.publicTitle ?? '', view.knownNames)
        : [],
    actions: [...actions],
    account: context.actor.account,
  };
};

function paperId(text: string): PaperId {
  const id = parseId<'Paper'>(text);
  if (!id) error(404);
  return id;
}

type Done = { readonly ok: true } | { readonly ok: false; readonly error: { type: PaperRefusal } };

const answer = (done: Done) =>
  done.ok ? { done: true as const } : fail(409, { refused: done.error.type, asked: undefined });

const notReadable: PaperRefusal = 'not-allowed';
const unreadable = () => fail(400, { refused: notReadable, asked: undefined });

const words = v.pipe(v.string(), v.maxLength(20_000));
const Move = v.union([
  v.object({ kind: v.picklist(['submit', 'approve', 'recall', 'reopen', 'restore']) }),
  v.object({ kind: v.picklist(['return', 'drop']), reason: words }),
]);
const Close = v.object({ ground: v.picklist(closingGrounds), reason: words });
const Open = v.object({ reason: words });
const Consider = v.object({
  publicTitle: words,
  kind: v.picklist(['not-considered', 'withheld', 'given']),
  text: words,
});
const Finding = v.object({
  fingerprint: words,
  status: v.picklist(['accepted', 'masked']),
  reason: words,
});

const read = async <Shape extends v.GenericSchema>(event: RequestEvent, shape: Shape) =>
  v.safeParse(shape, Object.fromEntries(await event.request.formData()));

export const actions = {
  ...statementActions,
  ...routeActions,
  save: async (event) => {
    const sheet = readSheet(await event.request.formData());
    if (!sheet) return unreadable();
    const id = paperId(event.params.paper);
    const { description, sections, was } = sheet;
    const done = await writePaper(event.locals.context(), id, description, sections, was);
    return done.ok ? { done: true as const, saved: true as const } : answer(done);
  },
  /** Looks a subject up for whoever has no script in the browser; what else was written is saved first. */
  findSubject: async (event) => {
    const form = await event.request.formData();
    const words = form.get('kle');
    form.delete('kle');
    form.delete('kleChoice');
    const sheet = readSheet(form);
    if (!sheet || typeof words !== 'string') return unreadable();
    const id = paperId(event.params.paper);
    const { description, sections, was } = sheet;
    const done = await writePaper(event.locals.context(), id, description, sections, was);
    if (!done.ok) return answer(done);
    redirect(303, `/arbejdsrum/sager/${id}?${new URLSearchParams({ emne: words })}#felt-kle`);
  },
  move: async (event) => {
    const form = await read(event, Move);
    if (!form.success) return unreadable();
    return answer(await makeMove(event.locals.context(), paperId(event.params.paper), form.output));
  },
  close: async (event) => {
    const form = await read(event, Close);
    if (!form.success) return unreadable();
    return answer(
      await closePaper(event.locals.context(), paperId(event.params.paper), form.output),
    );
  },
  open: async (event) => {
    const form = await read(event, Open);
    if (!form.success) return unreadable();
    return answer(
      await openPaper(event.locals.context(), paperId(event.params.paper), form.output.reason),
    );
  },
  consider: async (event) => {
    const form = await read(event, Consider);
    if (!form.success) return unreadable();
    const { publicTitle, kind, text } = form.output;
    const publicDecision =
      kind === 'given' ? { kind, text } : kind === 'withheld' ? { kind, reason: text } : { kind };
    return answer(
      await considerPaper(event.locals.context(), paperId(event.params.paper), {
        publicTitle,
        publicDecision,
      }),
    );
  },
  finding: async (event) => {
    const form = await read(event, Finding);
    if (!form.success) return unreadable();
    return answer(
      await decidePaperFinding(event.locals.context(), paperId(event.params.paper), form.output),
    );
  },
  takeOver: async ({ locals, params }) =>
    answer(await takeOverPaper(locals.context(), paperId(params.paper))),
} satisfies Actions;
