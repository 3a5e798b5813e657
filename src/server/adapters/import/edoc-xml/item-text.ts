import type { ParsedPoint } from '#domain/minutes/parsed-minutes.ts';
import { kindOfLabel } from '#domain/minutes/section-label.ts';
import { joinDividedWords } from '#domain/text/words.ts';
import type { LabelledText } from '../labelled-item/build-item.ts';

/** A line of the attachment list: "2012-200782 - Bygningsliste". */
export type ListedFile = {
  readonly documentNumber: string;
  readonly title: string;
  /** The title stays in the text of the point that the file belongs to. */
  readonly isInPoint?: boolean;
};

export type ItemText = {
  readonly matter: string | null;
  readonly documentNumber: string | null;
  /** "Kommunalbestyrelsen den 30. januar 2012 Punkt 5": treatments before this one. */
  readonly earlier: readonly string[];
  readonly parts: readonly LabelledText[];
  readonly points: readonly ParsedPoint[];
  readonly files: readonly ListedFile[];
  /** Who was not there while the item was treated, as printed. */
  readonly absent: string;
  /** The printed head of the item and the labels, for the furniture. */
  readonly removed: readonly string[];
};

const head = /^\s*\d+[a-z]?\.\t/;
const matterLine = /^Sagsnr\.:\s*(?<number>\S.*)?$/u;
const documentLine = /^Dok\.nr\.:\s*(?<number>\S.*)?$/u;
const earlierLine = /^\p{Lu}.* den \d{1,2}\. \p{L}+ \d{4} Punkt \d+\s*$/u;
const fileLine = /^(?<number>\d{4}[-–]\d+)\s+[-–]\s+(?<title>\S.*)$/u;
const absentLine = /^Følgende deltog ikke i behandlingen af punktet:\s*$/u;
const pointLine = /^(?<letter>\p{L})\.\s*$/u;
/** "A)" stands alone over its point. */
const lonelyMark = /^(?<mark>\p{Lu}\))\s*\n+(?=\S)/gmu;

type Block = { readonly label: string; readonly lines: string[] };

const tidy = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Labels stand in lines of their own, after an empty one. */
const isLabel = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? '';
  if (absentLine.test(line)) return true;
  const isAfterGap = (lines[at - 1] ?? '').trim() === '';
  return line.trim() !== '' && isAfterGap && kindOfLabel(line) !== null;
};

function splitBlocks(lines: readonly string[]): {
  readonly lead: string[];
  readonly blocks: Block[];
} {
  const lead: string[] = [];
  const blocks: Block[] = [];
  lines.forEach((line, at) => {
    if (isLabel(lines, at)) blocks.push({ label: line.trim(), lines: [] });
    else (blocks.at(-1)?.lines ?? lead).push(line);
  });
  return { lead, blocks };
}

/** The points of an orientation end where the decision begins. */
function cutPoints(lines: readonly string[]): {
  readonly points: readonly Block[];
  readonly others: readonly string[];
} {
  const from = lines.findIndex((line) => pointLine.test(line));
  if (from < 0) return { points: [], others: lines };
  const ends = lines.findIndex(
    (line, at) => at > from && isLabel(lines, at) && kindOfLabel(line) !== 'attachments',
  );
  const to = ends < 0 ? lines.length : ends;
  const points: Block[] = [];
  for (const line of lines.slice(from, to)) {
    const letter = pointLine.exec(line)?.groups?.['letter'];
    if (letter) points.push({ label: letter, lines: [] });
    else points.at(-1)?.lines.push(line);
  }
  return { points, others: [...lines.slice(0, from), ...lines.slice(to)] };
}

/** The lines of an attachment list: numbers to the attachments; what is no such line comes back. */
function readFiles(lines: readonly string[]): { files: ListedFile[]; others: string[] } {
  const files: ListedFile[] = [];
  const others: string[] = [];
  for (const line of lines) {
    const { number, title } = fileLine.exec(line.trim())?.groups ?? {};
    if (number !== undefined && title !== undefined) files.push({ documentNumber: number, title });
    else others.push(line);
  }
  return { files, others };
}

/** The lines between the heading and the first label. */
function readLead(lines: readonly string[]) {
  const removed: string[] = [];
  const earlier: string[] = [];
  const others: string[] = [];
  let matter: string | null = null;
  let documentNumber: string | null = null;
  for (const line of lines) {
    const matterFound = matterLine.exec(line)?.groups?.['number'];
    const documentFound = documentLine.exec(line)?.groups?.['number'];
    if (head.test(line)) removed.push(line.trim());
    else if (matter === null && matterFound) {
      matter = matterFound.trim();
      removed.push('Sagsnr.');
    } else if (documentNumber === null && documentFound) documentNumber = documentFound.trim();
    else if (earlierLine.test(line)) earlier.push(line.trim());
    else others.push(line);
  }
  return { matter, documentNumber, earlier, removed, rest: tidy(others) };
}

/**
 * An item's full text out of eDoc → its parts. The facts stand in free text: case and document number in lines with
 * labels, earlier treatments below them, then the sections, the decision and who was not there.
 */
export function readItemText(fullText: string): ItemText {
  const { points, others } = cutPoints(
    joinDividedWords(fullText)
      .split('\n')
      .map((line) => line.trimEnd()),
  );
  const { lead, blocks } = splitBlocks(others);
  const { removed, rest, ...facts } = readLead(lead);
  const files: ListedFile[] = [];
  const parts: LabelledText[] = rest === '' ? [] : [{ label: '', text: rest }];
  const absent: string[] = [];
  for (const { label, lines } of blocks) {
    if (absentLine.test(label)) {
      removed.push(label);
      absent.push(tidy(lines));
    } else if (kindOfLabel(label) === 'attachments') {
      const listed = readFiles(lines);
      files.push(...listed.files);
      removed.push(label, tidy(listed.others));
    } else parts.push({ label, text: tidy(lines).replace(lonelyMark, '$<mark> ') });
  }
  return {
    ...facts,
    parts,
    points: points.map(({ label, lines }) => {
      const listed = readFiles(lines);
      files.push(...listed.files.map((file) => ({ ...file, isInPoint: true })));
      const [title, ...text] = tidy([
        ...listed.others,
        ...listed.files.map((file) => file.title),
      ]).split('\n\n');
      return { label, title: title ?? null, text: text.join('\n\n') };
    }),
    files,
    absent: absent.join('\n'),
    removed,
  };
}
