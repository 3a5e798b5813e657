import type { Furniture, FurnitureKind, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { Reader, Source } from '../source.ts';
import { readAttachmentTexts } from './attachment-text.ts';
import { chooseLabels, voteOnOrder } from './choose-labels.ts';
import { findLabelCandidates, learnLabels, templateLabels } from './label-candidate.ts';
import { cutPageHeads } from './page-head.ts';
import { readItem } from './read-item.ts';
import { readMeeting } from './read-meeting.ts';
import { divideRegions } from './regions.ts';
import { splitItems } from './split-items.ts';

const id = 'lejre-2014';
const headOfItem = /(?<!\S)Side \d{1,4}\s+\d{1,3}\.\s[^\n]{1,400}?\sSagsnr\.?:/gu;

const piece = (kind: FurnitureKind, text: string): readonly Furniture[] =>
  /[\p{L}\p{N}]/u.test(text) ? [{ kind, text: text.trim() }] : [];

/** Sure when items begin behind a running head with "N. <titel> Sagsnr.:" and the template's labels follow. */
function recognise(source: Source): number {
  if (source.kind !== 'text') return 0;
  const items = source.text.match(headOfItem)?.length ?? 0;
  const labels = templateLabels.filter((label) =>
    new RegExp(`${label.replaceAll('.', '\\.')}:`, 'iu').test(source.text),
  );
  if (items === 0 || labels.length < 2) return 0;
  return labels.length >= 5 ? 0.95 : 0.75;
}

function read(source: Source): ParsedMinutes {
  const text = source.kind === 'text' ? source.text.replace(/\r\n?/g, '\n') : '';
  const regions = divideRegions(text);
  const { flow, pageStarts } = cutPageHeads(regions.items, regions.heads);
  const split = splitItems(flow, pageStarts, regions.contents);
  const { documents, furniture: blockHeads, warnings } = readAttachmentTexts(regions.attachments);
  const { meeting, rest, warnings: doubts } = readMeeting(regions.title, regions.heads);

  const known = learnLabels(split.items.map((item) => item.text));
  const candidates = split.items.map((item) => findLabelCandidates(item.text, known));
  const order = voteOnOrder(candidates);
  const context = { committee: meeting.committee, date: meeting.date, documents };
  const read = split.items.map((item, i) =>
    readItem(item, chooseLabels(candidates[i] ?? [], order), context),
  );
  const related = /Relaterede dokumenter|Transkript|Download/iu.test(regions.before);
  return {
    reader: id,
    meeting,
    items: read.map(({ item }) => item),
    documents,
    furniture: [
      ...piece(related ? 'related-documents' : 'other', regions.before),
      ...piece('other', rest),
      ...piece('contents', regions.contents),
      ...piece('other', split.before),
      ...regions.heads.map(({ text: head }): Furniture => ({ kind: 'page-head', text: head })),
      ...read.flatMap(({ furniture }) => piece('other', furniture.join('\n'))),
      ...blockHeads,
    ],
    warnings: [...doubts, ...warnings],
  };
}

/**
 * Minutes of the generator that Lejre used from 2010 to 2017, as they come out of a PDF that was
 * flattened: page heads inside sentences, contents run together, attachments' texts behind the items.
 */
export const lejre2014Reader: Reader = { id, recognise, read };
