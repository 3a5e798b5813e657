import type { RichInline, RichMark, RichReference } from './document.ts';
import { joinInline } from './join-inline.ts';
import { drop, fieldsOf, listOf, nameOf, readText, type Reading } from './read-value.ts';
import { readReferenceAddress } from './reference-address.ts';
import { readAddress } from './safe-address.ts';

const deepest = 60;

/** The running text among `nodes`; what is no running text keeps its words, a space on each side. */
export function readInline(
  reading: Reading,
  nodes: readonly unknown[],
  depth: number,
): readonly RichInline[] {
  return joinInline(nodes.flatMap((node) => readOne(reading, node, depth)));
}

const inlineNames = new Set(['text', 'hardBreak', 'footnote', 'reference']);
/** Whether a node is running text by its name. */
export const isInline = (node: unknown): boolean => inlineNames.has(nameOf(fieldsOf(node)));

function readOne(reading: Reading, node: unknown, depth: number): readonly RichInline[] {
  const fields = fieldsOf(node);
  const name = nameOf(fields);
  if (reading.nodes-- <= 0 || depth > deepest) {
    drop(reading, depth > deepest ? 'too-deep' : 'too-long', name);
    return [];
  }
  const attrs = fieldsOf(fields['attrs']);
  switch (name) {
    case 'text': {
      const text = readText(reading, fields['text']);
      const marks = readMarks(reading, fields['marks']);
      return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
    }
    case 'hardBreak':
      return [{ type: 'hardBreak' }];
    case 'footnote': {
      const text = readText(reading, attrs['text']).trim();
      return text === '' ? [] : [{ type: 'footnote', attrs: { text } }];
    }
    case 'reference':
      return readWritten(reading, attrs);
    default: {
      drop(reading, 'node', name);
      const own = readText(reading, fields['text']);
      const within = listOf(fields['content']).flatMap((child) =>
        readOne(reading, child, depth + 1),
      );
      const space: RichInline = { type: 'text', text: ' ' };
      return own === '' && within.length === 0
        ? []
        : [space, { type: 'text', text: own }, ...within, space];
    }
  }
}

function readWritten(
  reading: Reading,
  attrs: Readonly<Record<string, unknown>>,
): readonly RichInline[] {
  const label = readLabel(reading, attrs['label']);
  if (label === '') return [];
  const reference = readReference({ ...attrs, label });
  if (reference !== null) return [{ type: 'reference', attrs: reference }];
  drop(reading, 'address', 'reference');
  return [{ type: 'text', text: label }];
}

/** A reference as a browser gives it; null where it leads to what no reference of its kind may lead to, or says nothing. */
export function readReference({
  kind: given,
  href: address,
  label,
}: Readonly<Record<string, unknown>>): RichReference | null {
  const kind = kinds.find((each) => each === given);
  const href = kind === undefined ? null : readReferenceAddress(kind, address);
  if (kind === undefined || href === null || typeof label !== 'string' || label === '') return null;
  return { kind, href, label };
}

/** UTF-16 units of what a reference is called in the text. */
const longestLabel = 300;

function readLabel(reading: Reading, value: unknown): string {
  const label = readText(reading, value).trim();
  if (label.length <= longestLabel) return label;
  drop(reading, 'too-long', 'reference');
  return label
    .slice(0, longestLabel)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

const kinds: readonly RichReference['kind'][] = [
  'item',
  'decision',
  'document',
  'figure',
  'matter',
];

/** In the one order that documents have them; a mark stands once. */
function readMarks(reading: Reading, value: unknown): readonly RichMark[] {
  const marks: { bold?: RichMark; italic?: RichMark; link?: RichMark } = {};
  for (const mark of listOf(value).slice(0, 20)) {
    const fields = fieldsOf(mark);
    const name = nameOf(fields);
    if (name === 'bold' || name === 'italic') marks[name] = { type: name };
    else if (name === 'link') {
      const given = fieldsOf(fields['attrs'])['href'];
      const href = readAddress(given);
      if (href === null)
        drop(reading, 'address', typeof given === 'string' ? given.slice(0, 200) : '');
      else marks.link = { type: 'link', attrs: { href } };
    } else drop(reading, 'mark', name);
  }
  return [marks.bold, marks.italic, marks.link].filter((mark) => mark !== undefined);
}
