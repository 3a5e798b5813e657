import type { Access, ParsedAbsence, ParsedItem } from '#domain/minutes/parsed-minutes.ts';
import { buildItem, type MeetingFrame } from '../labelled-item/build-item.ts';
import { readItemParts } from './item-parts.ts';
import type { ItemStart } from './item-start.ts';
import { readItemTexts } from './item-texts.ts';
import { joinLines, plain, type Line } from './printed-line.ts';
import { isFileName, readAttachments } from './read-attachments.ts';
import { takeTitle } from './take-title.ts';

export type ItemText = {
  readonly start: ItemStart;
  /** What stands under the head. */
  readonly lines: readonly Line[];
  /** File names that a list of links prints above the head. */
  readonly files: readonly Line[];
  /** What the heading of a group of items says ("Lukkede punkter"). */
  readonly group: Access | null;
  /** What stands before the first item: it may announce the titles. */
  readonly announced: string;
};

export type ReadItem = {
  readonly item: ParsedItem;
  /** Absent from the meeting, where an item of its own tells them ("1. Fraværende"). */
  readonly absentees: readonly ParsedAbsence[];
  /** Printed words that stand nowhere in the item. */
  readonly removed: readonly string[];
};

/** Behind the last item the meeting itself ends. */
const closing =
  /^(?:mødet (?:blev |er )?(?:hævet|sluttet?|sluttede|slut|afsluttet)|underskrift(?:er|sside)?\b|referent\b|referatet er (?:underskrevet|godkendt) af)/iu;

/** "Cykelsti (2016-0123456)": the case number behind the title. */
const matterInTitle = /\s*\((?<number>(?:19|20)\d{2}-\d{5,8})\)$/u;

/**
 * The lines of one item become the item.
 * @param isMinutes whether the document tells decisions: then a verdict without a label counts as one
 */
export function readItem(
  { start, lines, files: above, group, announced }: ItemText,
  meeting: MeetingFrame,
  isMinutes: boolean,
): ReadItem {
  const { title, rest, removed: repeated } = takeTitle(start, lines, announced);
  const end = rest.findIndex((line) => closing.test(plain(line)));
  const body = end === -1 ? rest : rest.slice(0, end);
  const after = end === -1 ? '' : joinLines(rest.slice(end));
  const { parts, matter: printed, access: own, removed } = readItemParts(body);
  const inTitle = printed === null ? matterInTitle.exec(title) : null;
  const access = own ?? group;

  const isFile = (line: Line): boolean => isFileName(plain(line));
  const lists = parts.filter(({ kind }) => kind === 'attachments');
  const others = parts
    .filter(({ kind }) => kind !== 'attachments')
    .map((part) =>
      part.kind === null ? { ...part, lines: part.lines.filter((line) => !isFile(line)) } : part,
    );
  const named = parts
    .filter(({ kind }) => kind === null)
    .flatMap((part) => part.lines.filter(isFile));
  const attachments = readAttachments([...above, ...named, ...lists.flatMap((part) => part.lines)]);
  const told = readItemTexts(others, { title, number: start.number, meeting, isMinutes });

  const built = buildItem(
    {
      number: start.number,
      title: inTitle === null ? title : title.slice(0, inTitle.index).trim(),
      matter: printed ?? inTitle?.groups?.['number'] ?? null,
      ...(access === null ? {} : { access }),
      parts: told.texts,
      attachments: attachments.attachments,
      points: told.points,
      absences: told.absences,
    },
    meeting,
  );
  return {
    item: built.item.title === '' ? { ...built.item, title: null } : built.item,
    absentees: told.absentees,
    removed: [
      start.mark,
      ...repeated,
      after,
      ...removed,
      ...attachments.removed,
      ...lists.map(({ label }) => label),
      ...told.removed,
      ...built.removed,
    ],
  };
}
