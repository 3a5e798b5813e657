import { findDate } from '#domain/text/danish-date.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { isSameBody } from './same-body.ts';

export type Treatment = {
  readonly organization: string;
  readonly date: string | null;
  readonly text: string;
};

type Block = Treatment & { readonly head: readonly string[]; readonly lines: readonly string[] };

const labelled = /^\s*(?<name>udvalg|dato|punktnummer)\s*:\s*(?<value>.*)$/iu;
/** "09-03-2022 Udvalget for Job - 2022-2025": a date and a body, and nothing else on the line. */
const dated = /^\s*(?<date>\d{1,2}[-.]\d{1,2}[-.]\d{4})\s+(?<body>\p{Lu}.{0,120})$/u;

/** Three labelled lines (Aarhus) or one line with date and body (Lejre) begin a treatment. */
function startOf(lines: readonly string[], at: number): Omit<Block, 'text' | 'lines'> | null {
  const line = lines[at] ?? '';
  const one = dated.exec(line)?.groups;
  if (one) {
    const organization = readOrganizationName(one['body'] ?? '')?.name ?? '';
    return { head: [line], organization, date: findDate(one['date'] ?? '')?.date ?? null };
  }
  if (labelled.exec(line)?.groups?.['name']?.toLowerCase() !== 'udvalg') return null;
  const head: string[] = [];
  const values: Record<string, string> = {};
  for (let next = at; next < lines.length; next += 1) {
    const text = lines[next] ?? '';
    const { name, value } = labelled.exec(text)?.groups ?? {};
    const key = name?.toLowerCase();
    if (text.trim() !== '' && (key === undefined || values[key] !== undefined)) break;
    if (key !== undefined) values[key] = value?.trim() ?? '';
    head.push(text);
  }
  const date = findDate(values['dato'] ?? '')?.date ?? null;
  return { head, organization: values['udvalg'] ?? '', date };
}

function splitBlocks(text: string): { readonly lead: readonly string[]; readonly blocks: Block[] } {
  const lines = text.split('\n');
  const lead: string[] = [];
  const blocks: (Omit<Block, 'text'> & { lines: string[] })[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const start = startOf(lines, at);
    if (start) {
      blocks.push({ ...start, lines: [] });
      at += start.head.length - 1;
    } else (blocks.at(-1)?.lines ?? lead).push(lines[at] ?? '');
  }
  return {
    lead,
    blocks: blocks.map((block) => ({ ...block, text: block.lines.join('\n').trim() })),
  };
}

/**
 * A course of treatments ("Sagens forløb"): the other bodies' decisions in it are entries of their own, and so
 * is the own committee's of another day; what remains stays the section's text (DEFINITIONS, "A decision entry").
 * @param meeting the meeting that the minutes are of
 */
export function readCourse(
  text: string,
  meeting: { readonly committee: string | null; readonly date: string | null },
): { readonly text: string; readonly treatments: readonly Treatment[] } {
  const { lead, blocks } = splitBlocks(text);
  const isOwn = ({ organization, date }: Block): boolean =>
    isSameBody(organization, meeting.committee) && date === meeting.date;
  const isEntry = (block: Block): boolean => block.text !== '' && !isOwn(block);
  const kept = blocks.map((block) =>
    [
      block.head
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
      isEntry(block) ? '' : block.text,
    ]
      .filter((part) => part !== '')
      .join('\n'),
  );
  return {
    text: [lead.join('\n').trim(), ...kept].filter((part) => part !== '').join('\n\n'),
    treatments: blocks
      .filter(isEntry)
      .map(({ organization, date, text: printed }) => ({ organization, date, text: printed })),
  };
}
