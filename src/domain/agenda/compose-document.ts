import type { AttachmentId } from '../ids.ts';
import type { PaperAttachment } from '../paper/paper-content.ts';
import type {
  AttachedFile,
  DocumentKind,
  ParsedAttachment,
  ParsedDocument,
  ParsedItem,
  ParsedMinutes,
  ParsedSection,
} from '../minutes/parsed-minutes.ts';
import type { RichReference } from '../rich-text/document.ts';
import { toPlainText } from '../rich-text/lay-out.ts';
import { someAttachment } from '../rich-text/own-attachments.ts';
import { besideAddress, readAttachedAddress } from '../rich-text/reference-address.ts';
import { settleReferences } from '../rich-text/settle-references.ts';
import { danishDay } from '../text/danish-time.ts';
import { closedAttachment } from './close-printed.ts';
import { composeCourse, composeRoute } from './compose-way.ts';
import { isClosed, type EntryContent, type FileState } from './entry-content.ts';

/** The meeting that an agenda is for, as its head says. */
export type AgendaHead = {
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`, local Danish time. */
  readonly time: string | null;
  readonly place: string | null;
};

/** Why a late item is there stands in the item (LAW L3). */
const lateLabel = 'Tillæg til dagsordenen';
const jointLabel = 'Fælles punkt';

/**
 * The agenda, or one of its supplements, as the document that publication starts from. Numbers run on through the
 * supplements; an attachment is numbered by its item ("4.2").
 * @param contents of the whole agenda, in the order they stand; only those of the supplement come into the document
 * @param supplement 0 for the agenda itself
 * @param outSince ISO instant of the document's first version; null where this is the first
 */
export function composeDocument(
  head: AgendaHead,
  contents: readonly EntryContent[],
  supplement: number,
  outSince: string | null = null,
): ParsedMinutes {
  const kind: DocumentKind = supplement === 0 ? 'agenda' : 'supplement';
  const composed = contents
    .map((content) => ({ content, number: String(content.entry.position) }))
    .filter(({ content }) => content.entry.supplement === supplement);
  return {
    reader: 'raadslag',
    meeting: { ...head, legislativeTerm: null, kind, attendees: [], absentees: [] },
    items: composed.map(({ content, number }) => composeItem(content, number, head, outSince)),
    documents: composed.flatMap(({ content, number }) => composeDocuments(content, number)),
    furniture: [],
    warnings: [],
  };
}

function composeItem(
  content: EntryContent,
  number: string,
  head: AgendaHead,
  outSince: string | null,
): ParsedItem {
  const { title, access, paper } = content;
  const recommendation = paper?.content.recommendation;
  return {
    number,
    area: null,
    title,
    access: access.kind,
    matter: paper?.content.caseNumber ?? null,
    sections: [
      ...remarksOn(content),
      ...sectionsOf(content),
      ...(paper ? composeCourse(paper.way, head) : []),
    ],
    recommendations: recommendation && recommendation.points.length > 0 ? [recommendation] : [],
    decisions: [],
    absences: [],
    attachments: attachmentsOf(content, number, outSince),
    points: [],
    ...(paper ? composeRoute(paper.way) : {}),
  };
}

function remarksOn({ entry, jointWith }: EntryContent): readonly ParsedSection[] {
  const late = entry.supplement > 0 ? (entry.lateReason ?? '') : '';
  const joint =
    jointWith.length === 0 ? '' : `Punktet behandles samme dag også i ${inWords(jointWith)}.`;
  return [
    { kind: 'other', label: lateLabel, text: late } as const,
    { kind: 'other', label: jointLabel, text: joint } as const,
  ].filter(({ text }) => text.trim() !== '');
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1) ?? ''}`;

/** Sections without text are left out of what is printed. */
function sectionsOf(content: EntryContent): readonly ParsedSection[] {
  const { entry, paper } = content;
  if (entry.what.kind === 'plain' && entry.what.text.trim() !== '')
    return [{ kind: 'presentation', label: 'Sagsfremstilling', text: entry.what.text }];
  return (paper?.content.sections ?? []).flatMap(({ kind, label, document }): ParsedSection[] => {
    if (kind === 'recommendation') return [];
    const settled = settleReferences(document, (reference) => settleAttached(content, reference));
    const text = toPlainText(settled);
    return text.trim() === '' ? [] : [{ kind, label, text, document: settled }];
  });
}

/**
 * What an item says of an attachment of its own matter. In an open item the title of a closed one is not told, nor that of one
 * which is not the item's: what the author called it may be its title (LAW O7, R7).
 */
function settleAttached(content: EntryContent, reference: RichReference): RichReference | string {
  const attached = readAttachedAddress(reference.href);
  if (attached === null) return reference;
  if (isClosed(content)) return reference.label;
  const { paper } = content;
  const attachments = paper?.content.attachments ?? [];
  const place = attachments.findIndex(({ id }) => id === attached.attachment);
  const attachment = attached.paper === paper?.id ? attachments[place] : undefined;
  if (attachment === undefined) return someAttachment;
  return attachment.access === 'closed'
    ? closedAttachment
    : { ...reference, href: besideAddress(place + 1) };
}

/** A closed item's attachments are all closed, whatever is said of each (LAW R7). */
const attachmentsOf = (
  content: EntryContent,
  number: string,
  outSince: string | null,
): readonly ParsedAttachment[] =>
  (content.paper?.content.attachments ?? []).map((attachment, index): ParsedAttachment => {
    const { id, title, documentNumber } = attachment;
    const access = isClosed(content) ? 'closed' : attachment.access;
    const addedOn = dayAdded(content, id, outSince);
    const listed = {
      number: `${number}.${index + 1}`,
      ...{ title, documentNumber, access },
      ...(addedOn === null ? {} : { addedOn }),
    };
    const state = content.paper?.files.get(id);
    return state ? { ...listed, file: fileOf(attachment, state) } : listed;
  });

/** Members are told what came after they could have read the item (LAW M4): the day, where it did. */
function dayAdded(
  { entry, paper }: EntryContent,
  attachment: AttachmentId,
  outSince: string | null,
): string | null {
  const came = paper?.cameAt.get(attachment);
  if (came === undefined || outSince === null) return null;
  return came > outSince && came > entry.addedAt ? danishDay(came) : null;
}

/** Only what has been read is given out: nobody fetches what may be a virus (LAW O7). */
const fileOf = (
  { sha256, fileName, mediaType, bytes }: PaperAttachment,
  { pages, tagged, language, textLayer, isClear }: FileState,
): AttachedFile => ({
  sha256,
  fileName,
  mediaType,
  bytes,
  pages,
  tagged,
  language,
  textLayer,
  isClear,
});

/** Only what may be public has its text in the document: nothing closed can come from there into a search. */
const composeDocuments = (content: EntryContent, number: string): readonly ParsedDocument[] =>
  attachmentsOf(content, number, null).flatMap((attachment, index): ParsedDocument[] => {
    const id = content.paper?.content.attachments[index]?.id;
    const state = id === undefined ? undefined : content.paper?.files.get(id);
    if (attachment.access === 'closed' || !state || state.text === null) return [];
    return [{ ...attachment, text: state.text, complete: state.complete }];
  });
