import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { listAskable } from '#application/paper/ask-for-statement.ts';
import { closePaper, considerPaper, openPaper } from '#application/paper/close-paper.ts';
import { decidePaperFinding } from '#application/paper/decide-paper-finding.ts';
import { findSubjects } from '#application/paper/find-subjects.ts';
import { committeesToWriteFor } from '#application/paper/list-papers.ts';
import { makeMove } from '#application/paper/move-paper.ts';
import { takeOverPaper } from '#application/paper/take-over-paper.ts';
import { viewClosingAlong } from '#application/paper/view-closing-along.ts';
import { viewRoute } from '#application/paper/view-route.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { textMark } from '#application/paper/write-paper.ts';
import { parseId, type PaperId } from '#domain/ids.ts';
import { closingGrounds } from '#domain/paper/closing.ts';
import { findTitleWarnings } from '#domain/paper/closing-title.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { emptyRichDocument } from '#domain/rich-text/read-document.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';
import { readForm } from '../read-form.ts';
import { refuse } from './refuse.ts';
import { routeActions } from './route-actions.ts';
import { sheetActions } from './sheet-actions.ts';
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
    askable: await listAskable(context, paper),
    today: locals.today,
    copy:
      (await committeesToWriteFor(context)).length > 0 ? `/arbejdsrum/sager/ny?kopi=${id}` : null,
    revisions: view.revisions,
    route: await viewRoute(context, view),
    along: actions.has('close')
      ? await viewClosingAlong(context, paper)
      : { closes: [], stays: [] },
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

const answer = (event: RequestEvent, done: Done) =>
  done.ok ? { done: true as const } : refuse(event, done.error);

const words = v.pipe(v.string(), v.maxLength(20_000));
const Move = v.variant('kind', [
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

const read = async <Shape extends v.GenericSchema>({ request }: RequestEvent, shape: Shape) =>
  readForm(await request.formData(), shape);

export const actions = {
  ...sheetActions,
  ...statementActions,
  ...routeActions,
  move: async (event) => {
    const form = await read(event, Move);
    if (!form.ok) return refuse(event, form.error, 400);
    const done = await makeMove(event.locals.context(), paperId(event.params.paper), form.value);
    return answer(event, done);
  },
  close: async (event) => {
    const form = await read(event, Close);
    if (!form.ok) return refuse(event, form.error, 400);
    const done = await closePaper(event.locals.context(), paperId(event.params.paper), form.value);
    return answer(event, done);
  },
  open: async (event) => {
    const form = await read(event, Open);
    if (!form.ok) return refuse(event, form.error, 400);
    const { reason } = form.value;
    return answer(
      event,
      await openPaper(event.locals.context(), paperId(event.params.paper), reason),
    );
  },
  consider: async (event) => {
    const form = await read(event, Consider);
    if (!form.ok) return refuse(event, form.error, 400);
    const { publicTitle, kind, text } = form.value;
    const publicDecision =
      kind === 'given' ? { kind, text } : kind === 'withheld' ? { kind, reason: text } : { kind };
    const done = await considerPaper(event.locals.context(), paperId(event.params.paper), {
      publicTitle,
      publicDecision,
    });
    return answer(event, done);
  },
  finding: async (event) => {
    const form = await read(event, Finding);
    if (!form.ok) return refuse(event, form.error, 400);
    const id = paperId(event.params.paper);
    return answer(event, await decidePaperFinding(event.locals.context(), id, form.value));
  },
  takeOver: async (event) =>
    answer(event, await takeOverPaper(event.locals.context(), paperId(event.params.paper))),
} satisfies Actions;
