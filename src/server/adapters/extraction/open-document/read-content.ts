import type { FilePartKind } from '#application/attachment/file-part.ts';
import type { ExtractDraft } from '../extract.ts';
import { lineWriter, type LineWriter } from '../line-writer.ts';
import { readableAddress } from '../open-package.ts';
import { walkXml, type XmlTag } from '../walk-xml.ts';
import { numberText } from '../excel/number-text.ts';

export type ContentPart = {
  readonly isWhole: boolean;
  readonly hasHeading: boolean;
  readonly language: string | null;
};

/** Elements whose text is not on the page, or not in the body of it. */
const rooms: Readonly<Record<string, FilePartKind>> = {
  annotation: 'comment',
  'tracked-changes': 'tracked-change',
  'note-body': 'footnote',
  'hidden-text': 'hidden-text',
  'hidden-paragraph': 'hidden-text',
  notes: 'speaker-notes',
  header: 'header-footer',
  footer: 'header-footer',
  'header-left': 'header-footer',
  'footer-left': 'header-footer',
  'header-first': 'header-footer',
  'footer-first': 'header-footer',
};

const notText = new Set(['style', 'binary-data', 'scripts']);
/** Who made a note or a change, and when, stands in it like a text. */
const signature = new Set(['creator', 'date', 'creator-initials']);

/** Attributes in which a text is kept that may show nowhere. */
const kept = [
  'string-value',
  'string-value-if-true',
  'string-value-if-false',
  'formula',
  'help-message',
];

type Room = { kind: FilePartKind; tag: string; writer: LineWriter; label: string | undefined };

/**
 * Reads `content.xml` or `styles.xml` of an OpenDocument file (ODF 1.3) into `draft`.
 * @param base what the text is that stands in no room of its own
 * @param hiddenStyles names of styles whose text is not shown; those met here are added
 */
export function readContent(
  bytes: Uint8Array,
  base: FilePartKind,
  hiddenStyles: Set<string>,
  draft: ExtractDraft,
): ContentPart {
  const open: Room[] = [{ kind: base, tag: '', writer: lineWriter(), label: undefined }];
  const lines: string[] = [''];
  const links = new Set<string>();
  const formulas: string[] = [];
  const hidden: string[] = [];
  const stack: { name: string; isHidden: boolean }[] = [];
  let style = '';
  let silent = 0;
  let hiddenDepth = 0;
  let creator = false;
  let hasHeading = false;
  let language: string | null = null;
  let cellValue: string | null = null;

  const write = (text: string): void => {
    if (hiddenDepth > 0) hidden.push(text);
    else lines.push((lines.pop() ?? '') + text);
  };
  const endLine = (): void => {
    const text = lines[lines.length - 1] ?? '';
    lines[lines.length - 1] = '';
    if (hiddenDepth > 0) hidden.push('\n');
    if (text !== '') open.at(-1)?.writer.line(text);
  };
  const isHiddenHere = ({ name, attributes }: XmlTag): boolean =>
    hiddenStyles.has(attributes.get('style-name') ?? '\0') ||
    (/^table-(?:row|column)/.test(name) &&
      /^(?:collapse|filter)$/.test(attributes.get('visibility') ?? '')) ||
    (name === 'section' && attributes.get('display') === 'none');
  const isSilent = (name: string): boolean =>
    notText.has(name) ||
    (signature.has(name) && /^(?:comment|tracked-change)$/.test(open.at(-1)?.kind ?? ''));
  const readStyle = ({ name, attributes }: XmlTag): void => {
    if (name === 'style') style = attributes.get('name') ?? '';
    if (attributes.get('display') === 'none' && name === 'text-properties') hiddenStyles.add(style);
    if (name === 'table-properties' && attributes.get('display') === 'false')
      hiddenStyles.add(style);
    if (name === 'drawing-page-properties' && attributes.get('visibility') === 'hidden')
      hiddenStyles.add(style);
    const tongue = attributes.get('language');
    if (name === 'text-properties' && tongue !== undefined && tongue !== 'none')
      language ??= [tongue, attributes.get('country')]
        .filter((it) => it && it !== 'none')
        .join('-');
  };

  const isWhole = walkXml(bytes, {
    open(tag) {
      const { name, attributes } = tag;
      const isHidden = isHiddenHere(tag);
      if (isHidden) hiddenDepth += 1;
      stack.push({ name, isHidden });
      readStyle(tag);
      for (const key of kept) {
        const value = attributes.get(key);
        if (value !== undefined && value !== '') formulas.push(value);
      }
      const href = attributes.get('href');
      if (href !== undefined) links.add(readableAddress(href));
      const kind = rooms[name];
      if (kind !== undefined) {
        open.push({ kind, tag: name, writer: lineWriter(), label: undefined });
        lines.push('');
      }
      if (name === 'creator') creator = true;
      if (isSilent(name)) silent += 1;
      if (name === 'h') hasHeading = true;
      if (name === 'table-cell')
        cellValue =
          attributes.get('value-type') === 'float' ? (attributes.get('value') ?? null) : null;
      if (name === 's') write(' '.repeat(Math.min(200, Number(attributes.get('c') ?? 1) || 1)));
      else if (name === 'tab') write('\t');
      else if (name === 'line-break') write('\n');
    },
    text(text) {
      const room = open.at(-1);
      if (creator && room?.kind === 'comment') room.label = text;
      else if (silent === 0 && stack.length > 1) write(text);
    },
    close(name) {
      if (name === 'p' || name === 'h' || name === 'title' || name === 'desc') {
        const shown = lines[lines.length - 1] ?? '';
        endLine();
        if (cellValue !== null && name === 'p') {
          const value = numberText(cellValue, 'General');
          if (/^\d{10}$/.test(value) && !shown.includes(value)) formulas.push(value);
        }
      }
      const room = open.at(-1);
      if (room?.tag === name) {
        endLine();
        open.pop();
        lines.pop();
        draft.add(room.kind, room.writer.finish(), { label: room.label });
      }
      if (name === 'table-cell' || name === 'covered-table-cell') {
        room?.writer.endCell();
        cellValue = null;
      } else if (name === 'table-row') room?.writer.endRow();
      if (name === 'creator') creator = false;
      if (isSilent(name)) silent -= 1;
      if (stack.pop()?.isHidden === true) {
        hiddenDepth -= 1;
        if (hiddenDepth === 0) {
          draft.add(
            name === 'table' ? 'hidden-sheet' : name === 'page' ? 'hidden-slide' : 'hidden-text',
            hidden.join(''),
          );
          hidden.length = 0;
        }
      }
    },
  });
  for (const room of open.reverse()) draft.add(room.kind, room.writer.finish());
  draft.add('hidden-text', hidden.join(''));
  draft.add('formula', formulas.join('\n'));
  draft.add('link', [...links].filter((link) => /[@:]/.test(link)).join('\n'));
  return { isWhole, hasHeading, language };
}
