import type { ParsedAbsence, ParsedDecision } from '#domain/minutes/parsed-minutes.ts';
import {
  buildDecision,
  type ItemContext,
  type PrintedDecision,
} from '../printed-item/build-decision.ts';
import { readDecisionHead } from './decision-head.ts';
import { withoutStrayMarks, type PlacedText } from './labelled-text.ts';
import { isSameBody } from './same-body.ts';

export type MeetingFrame = { readonly committee: string | null; readonly date: string | null };

/** Gathers an item's decisions: the meeting's own first, then the others in the order they came. */
export class DecisionList {
  readonly #own: ParsedDecision[] = [];
  readonly #others: ParsedDecision[];
  readonly absences: ParsedAbsence[] = [];
  /** Words of attendance lines that stand nowhere in the item. */
  readonly removed: string[] = [];
  readonly #meeting: MeetingFrame;
  readonly #context: ItemContext;

  constructor(meeting: MeetingFrame, context: ItemContext, known: readonly ParsedDecision[]) {
    this.#meeting = meeting;
    this.#context = context;
    this.#others = [...known];
  }

  /** A decision whose body and day are known; one without words is none. */
  add(printed: PrintedDecision): void {
    const text = withoutStrayMarks(printed.text);
    const { decision, absences, removed } = buildDecision({ ...printed, text }, this.#context);
    this.removed.push(...removed);
    this.absences.push(...absences);
    if (decision === null) return;
    const isOwn =
      isSameBody(decision.organization, this.#meeting.committee) &&
      decision.date === this.#meeting.date;
    (isOwn ? this.#own : this.#others).push(decision);
  }

  /** A decision under a label: without body and day in it, it is the meeting's. */
  addLabelled({ label, text }: PlacedText): void {
    const { organization, date } = readDecisionHead(label);
    this.removed.push(label);
    this.add({
      organization: organization ?? this.#meeting.committee,
      date: date ?? (organization === null ? this.#meeting.date : null),
      text,
    });
  }

  get decisions(): readonly ParsedDecision[] {
    return [...this.#own, ...this.#others];
  }
}
