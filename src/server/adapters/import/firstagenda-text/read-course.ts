import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import { isSameBody } from '../labelled-item/same-body.ts';
import type { PrintedDecision } from '../printed-item/build-decision.ts';
import { leftOfDate } from '../printed-item/left-of-date.ts';

/** One treatment in "Sagens forløb". */
type Treatment = PrintedDecision & {
  readonly lines: readonly string[];
  /** Printed words of its head that are neither body nor day: the term, "Udvalg:", "Punktnummer: 12". */
  readonly rest: string;
};

export type Course = {
  /** What stays the section's text. */
  readonly text: string;
  /** Treatments by others, or by this committee on another day: decisions of their own. */
  readonly decisions: readonly PrintedDecision[];
  /** This meeting's own treatment as the course repeats it. */
  readonly own: string | null;
  readonly removed: readonly string[];
};

/** "09-03-2022 Udvalget for Job - 2022-2025", body and day in one line or in two. */
const datedHead =
  /^\s*(\d{1,2}[-.]\d{1,2}[-.]\d{4})\s*(?<body>\p{Lu}[^\n]{0,160}(?<![.:;,]))?\s*$/u;
/** "Udvalg: Magistraten", "Dato: 02-09-2025", "Punktnummer: 12": a line each, or all in one. */
const labelledHead =
  /^\s*Udvalg:\s*(?<body>.+?)(?:\s+Dato:\s*(?<date>\S+))?(?:\s+(?<number>Punktnummer:\s*\S+))?\s*$/u;
const labelledLine = /^\s*(?:Dato:\s*(?<date>\S+)|(?<number>Punktnummer:\s*\S+))\s*$/u;

type Head = {
  readonly lines: number;
  readonly body: string;
  readonly date: string;
  readonly rest: string;
};

function readDatedHead(lines: readonly string[], at: number): Head | null {
  const found = datedHead.exec(lines[at] ?? '');
  if (found === null) return null;
  const date = found[1] ?? '';
  const body = found.groups?.['body'];
  if (body !== undefined) return { lines: 1, body, date, rest: '' };
  const next = (lines[at + 1] ?? '').trim();
  return /^\p{Lu}.{2,120}(?<![.:;,])$/u.test(next)
    ? { lines: 2, body: next, date, rest: '' }
    : null;
}

function readLabelledHead(lines: readonly string[], at: number): Head | null {
  const found = labelledHead.exec(lines[at] ?? '')?.groups;
  if (found === undefined) return null;
  let { date = '', number = '' } = found;
  let count = 1;
  for (; at + count < lines.length; count += 1) {
    const more = labelledLine.exec(lines[at + count] ?? '')?.groups;
    if (more === undefined) break;
    date = more['date'] ?? date;
    number = more['number'] ?? number;
  }
  return { lines: count, body: found['body'] ?? '', date, rest: `Udvalg: Dato: ${number}` };
}

function splitTreatments(text: string): {
  readonly lead: string[];
  readonly treatments: Treatment[];
} {
  const lines = text.split('\n');
  const lead: string[] = [];
  const found: (Omit<Treatment, 'text'> & { lines: string[]; body: string[] })[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = readDatedHead(lines, at) ?? readLabelledHead(lines, at);
    if (head === null) {
      const last = found.at(-1);
      last?.lines.push(lines[at] ?? '');
      (last?.body ?? lead).push(lines[at] ?? '');
      continue;
    }
    const name = readOrganizationName(head.body)?.name ?? head.body;
    const date = findDate(head.date)?.date ?? null;
    const term = head.body.replace(name, '').replace(/^[\s(–-]+|[\s)–-]+$/gu, '');
    const rest = [head.rest, leftOfDate(head.date, date), term].filter(Boolean).join(' ');
    found.push({
      organization: name,
      date,
      rest,
      lines: lines.slice(at, at + head.lines),
      body: [],
    });
    at += head.lines - 1;
  }
  const treatments = found.map(({ body, ...head }) => ({ ...head, text: body.join('\n').trim() }));
  return { lead, treatments };
}

/**
 * Reads "Sagens forløb". The section keeps this meeting's own treatment, unless the item prints no
 * decision: then the course is the only place where it stands.
 * @param decided the item prints a decision of its own
 */
export function readCourse(
  text: string,
  meeting: { readonly committee: string | null; readonly date: string | null },
  decided: boolean,
): Course {
  const { lead, treatments } = splitTreatments(text);
  const isOwn = ({ organization, date }: Treatment): boolean =>
    isSameBody(organization, meeting.committee) && date === meeting.date;
  // A planned treatment without words is no decision yet and stays where it stands.
  const moves = (treatment: Treatment): boolean =>
    words(treatment.text).length > 0 && !(isOwn(treatment) && decided);
  const kept = treatments.filter((treatment) => !moves(treatment));
  const moved = treatments.filter(moves);
  return {
    text: [lead, ...kept.map(({ lines }) => lines)]
      .map((lines) => lines.join('\n').trim())
      .filter((part) => part !== '')
      .join('\n\n'),
    decisions: moved.map(({ organization, date, text: own }) => ({
      organization,
      date,
      text: own,
    })),
    own: treatments.find(isOwn)?.text ?? null,
    removed: moved.map(({ rest }) => rest).filter((rest) => words(rest).length > 0),
  };
}
