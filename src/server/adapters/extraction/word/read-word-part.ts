import type { FilePartKind } from '#application/attachment/file-part.ts';
import type { ExtractDraft } from '../extract.ts';
import { hiddenRuns, type Run } from '../hidden-runs.ts';
import { lineWriter } from '../line-writer.ts';
import { walkXml, type XmlTag } from '../walk-xml.ts';
import { isOn, type WordStyles } from './word-styles.ts';

/** What one part of a Word document tells besides its text. */
export type WordPart = {
  readonly isWhole: boolean;
  readonly hasHeading: boolean;
  readonly language: string | null;
  /** People named in comments and tracked changes. */
  readonly authors: ReadonlySet<string>;
  /** The fields ask another program for data when the document is opened (DDE). */
  readonly asksPrograms: boolean;
};

/** Former properties are told inside these; they say nothing about how the text looks now. */
const former = new Set(['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tcPrChange']);
const settings = new Set(['sdtPr', 'ffData']);
const settingValues = ['val', 'displayText', 'value', 'name'];

type Paragraph = { runs: Run[]; isHidden: boolean };

/**
 * Reads the body, the headers, the notes or the comments of a Word document (ECMA-376 part 1, 17) into `draft`.
 * @param base what the seen text of this part is
 */
export function readWordPart(
  bytes: Uint8Array,
  base: FilePartKind,
  styles: WordStyles,
  draft: ExtractDraft,
): WordPart {
  let seen = lineWriter();
  const deleted: string[] = [];
  const hidden: string[] = [];
  const fallback: string[] = [];
  const fields: string[] = [];
  const options: string[] = [];
  const descriptions = new Set<string>();
  const authors = new Set<string>();
  const depth = new Map<string, number>();
  const open: Paragraph[] = [];
  let hasHeading = false;
  let language: string | null = null;
  let runHidden = false;
  let takes: 'text' | 'deleted' | 'field' | null = null;
  let author: string | undefined;

  const within = (name: string): boolean => (depth.get(name) ?? 0) > 0;
  const enter = (name: string, by: number): void => {
    depth.set(name, Math.max(0, (depth.get(name) ?? 0) + by));
  };
  const withinAny = (names: ReadonlySet<string>): boolean => [...names].some(within);
  const add = (text: string): void => {
    const paragraph = open.at(-1);
    if (!paragraph) return;
    const isDeleted = takes === 'deleted' || within('del') || within('moveFrom');
    const isHidden = runHidden || paragraph.isHidden;
    paragraph.runs.push({ text, kind: isDeleted ? 'deleted' : isHidden ? 'hidden' : 'seen' });
  };
  const endParagraph = (): void => {
    const paragraph = open.pop();
    if (!paragraph) return;
    const text = paragraph.runs
      .filter(({ kind }) => kind === 'seen')
      .map((run) => run.text)
      .join('');
    if (within('Fallback')) fallback.push(paragraph.runs.map((run) => run.text).join(''));
    else seen.line(text);
    deleted.push(...hiddenRuns(paragraph.runs, 'deleted'));
    hidden.push(...hiddenRuns(paragraph.runs, 'hidden'));
  };
  const readProperty = ({ name, attributes }: XmlTag): void => {
    const value = attributes.get('val');
    if (name === 'vanish' && within('r')) runHidden = isOn(attributes);
    if (name === 'rStyle' && value !== undefined && styles.hidden.has(value)) runHidden = true;
    if (name === 'lang' && value !== undefined) language ??= value;
    const paragraph = open.at(-1);
    if (!paragraph || within('r')) return;
    if (name === 'pStyle' && value !== undefined) {
      if (styles.headings.has(value)) hasHeading = true;
      if (styles.hidden.has(value)) paragraph.isHidden = true;
    }
    if (name === 'outlineLvl' && Number(value) < 9) hasHeading = true;
  };

  const isWhole = walkXml(bytes, {
    open(tag) {
      const { name, attributes } = tag;
      const by = attributes.get('author');
      if (by !== undefined) authors.add(by);
      if (name === 'comment') author = by;
      enter(name, 1);
      if (withinAny(former)) return;
      if (withinAny(settings)) {
        for (const key of settingValues) {
          const value = attributes.get(key);
          if (value !== undefined && /[\p{L}\d].{3}/u.test(value)) options.push(value);
        }
      }
      if (name === 'p') open.push({ runs: [], isHidden: false });
      else if (name === 'r') runHidden = false;
      else if (name === 't') takes = 'text';
      else if (name === 'delText') takes = 'deleted';
      else if (name === 'instrText' || name === 'delInstrText') takes = 'field';
      else if (name === 'fldSimple') fields.push(attributes.get('instr') ?? '');
      else if (name === 'docPr' || name === 'cNvPr')
        descriptions.add([attributes.get('descr'), attributes.get('title')].join('\n').trim());
      else if (within('r') && name === 'tab') add('\t');
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'noBreakHyphen') add('-');
      else readProperty(tag);
    },
    text(text) {
      if (takes === 'field') fields.push(text);
      else if (takes !== null) add(text);
    },
    close(name) {
      enter(name, -1);
      if (name === 't' || name === 'delText' || name.endsWith('nstrText')) takes = null;
      else if (name === 'p') endParagraph();
      else if (name === 'r') runHidden = false;
      else if (name === 'tc') seen.endCell();
      else if (name === 'tr') seen.endRow();
      else if (name === 'comment' && base === 'comment') {
        draft.add('comment', seen.finish(), { label: author });
        seen = lineWriter();
      }
    },
  });
  while (open.length > 0) endParagraph();

  const text = seen.finish();
  const shown = new Set(text.split(/[\n\t]/));
  draft.add(base, text);
  draft.add('tracked-change', deleted.join('\n'));
  draft.add('hidden-text', [...hidden, ...fallback.filter((line) => !shown.has(line))].join('\n'));
  draft.add('hidden-text', [...descriptions].join('\n'));
  draft.add('form-field', options.join('\n'));
  draft.add('formula', fields.join('\n'));
  const asksPrograms = /(?:^|\s)DDE(?:AUTO)?\s/.test(fields.join(''));
  return { isWhole, hasHeading, language, authors, asksPrograms };
}
