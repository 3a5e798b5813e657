import type { PaperId } from '#domain/ids.ts';
import { fromPlainText } from '#domain/rich-text/from-plain-text.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { isKleNumber } from '#domain/paper/kle-number.ts';
import type { Context, Stores } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';
import type { DescribeRefused, PaperDescription } from './describe-paper.ts';
import { labelsOf } from './journal-writing.ts';
import { keepPause } from './keep-revision.ts';
import { outdateStatements } from './outdate-statements.ts';
import { contentOfRow } from './paper-content.ts';
import type { PaperRow } from './paper-store.ts';
import { alignRecommendation, writeSections } from './write-sections.ts';

/** A section as it was written in a plain field. */
export type WrittenSection = {
  readonly id: string;
  readonly text: string;
  /** `textMark` of what stood in the field when the page was made. */
  readonly from: string;
};

export type WriteRefused =
  | DescribeRefused
  | PaperRefused
  /** Somebody else has written in these sections and fields meanwhile: neither text may be lost. */
  | {
      readonly type: 'written-meanwhile';
      readonly sections: readonly string[];
      /** What those fields hold now. */
      readonly fields: PaperDescription;
    };

/** Tells one state of a section's text from another. */
export const textMark = ({ digest }: Pick<Stores, 'digest'>, text: string): string =>
  digest(tidy(text)).slice(0, 16);

/** Whether a section was sent as it stood in its field when the page was made. */
export const isUntouched = (
  stores: Pick<Stores, 'digest'>,
  { text, from }: Pick<WrittenSection, 'text' | 'from'>,
): boolean => textMark(stores, text) === from;

/** A browser sends line ends of its own, and a field its own spaces at the end. */
const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/**
 * Saves what was written on the sheet without the editor. A section that was not touched stays as it is now, with its headings,
 * tables and links; one that somebody else has written in too meanwhile is refused, and so is everything with it.
 * @param was what the other fields held when the page was made: those that say so still are left as they are now
 */
export const writePaper = (
  context: Context,
  id: PaperId,
  wanted: PaperDescription,
  written: readonly WrittenSection[],
  was: PaperDescription = {},
): Promise<Result<null, WriteRefused>> =>
  changePaper<WriteRefused>(context, id, 'write', async (stores, paper, at) => {
    const { title, kle } = wanted;
    if (title?.trim() === '') return err({ type: 'title-missing' });
    if (typeof kle === 'string' && !isKleNumber(kle)) return err({ type: 'kle-malformed' });
    const content = await contentOfRow(stores, paper);
    const changed = written.flatMap((section) => {
      const now = content.sections.find((one) => one.id === section.id);
      if (!now || now.kind === 'competence' || now.kind === 'recommendation') return [];
      const text = toPlainText(now.document);
      return tidy(section.text) === tidy(text) || isUntouched(stores, section)
        ? []
        : [{ ...section, stale: textMark(stores, text) !== section.from }];
    });
    const stale = changed.filter((section) => section.stale).map((section) => section.id);
    const fields = staleFields(paper, wanted, was);
    if (stale.length > 0 || Object.keys(fields).length > 0)
      return err({ type: 'written-meanwhile', sections: stale, fields });
    const description = leaveOut(wanted, was);
    await keepPause(stores, paper, context.actor.name, at);
    const texts = new Map(changed.map((section) => [section.id, fromPlainText(section.text)]));
    await writeSections(stores, paper, texts, context.actor.name, at);
    const next: PaperRow = { ...paper, ...description };
    await stores.papers.save(next, at);
    await alignRecommendation(stores, next, context.actor.name, at);
    await outdateStatements(stores, next, at);
    const sections = changed.map((section) => section.id);
    const labels = await labelsOf(stores, paper, sections);
    const detail = { fields: Object.keys(description), sections, labels };
    return ok({ paper: null, what: 'paper-described', detail });
  });

const said = (value: unknown): string => JSON.stringify(value ?? null);
const fieldsIn = (was: PaperDescription) =>
  (['title', 'kle', 'competence', 'recommendation', 'wantedFor'] as const).filter(
    (field) => field in was,
  );

/** What is there now of the fields in which two have entered different things. */
const staleFields = (
  paper: PaperRow,
  wanted: PaperDescription,
  was: PaperDescription,
): PaperDescription =>
  Object.fromEntries(
    fieldsIn(was)
      .filter(
        (field) =>
          field in wanted &&
          said(wanted[field]) !== said(was[field]) &&
          said(paper[field]) !== said(was[field]) &&
          said(paper[field]) !== said(wanted[field]),
      )
      .map((field) => [field, paper[field]]),
  );

const leaveOut = (wanted: PaperDescription, was: PaperDescription): PaperDescription => {
  const same = new Set<string>(
    fieldsIn(was).filter((field) => said(wanted[field]) === said(was[field])),
  );
  return Object.fromEntries(Object.entries(wanted).filter(([field]) => !same.has(field)));
};
