import { joinLines } from '../printed-item/join-lines.ts';
import type { Block, PrintedDocument } from './block.ts';

const tag = /<\/?(?:p|br|b|i|u|em|strong|span|div|sup|sub|ul|ol|li)(?:\s[^<>]*)?\/?>/giu;

/** Markers of emphasis and escapes are not words (`**x**`, `*x*`, `\_`). */
const plain = (text: string): string =>
  text
    .replace(/(?<!\\)\*+/g, '')
    .replace(/(?<![\p{L}\p{N}\\])_(?=\S)([^_\n]+)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/[ \t]{2,}/g, (gap) => (gap.includes('\t') ? gap : ' '))
    .trim();

const isRule = (line: string): boolean =>
  /^\s*(?:[-*_]\s*){3,}$|^\s*\|?(?:\s*:?-+:?\s*\|)+/.test(line);
const cellsOf = (line: string): readonly string[] | null => {
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).split('|').map(plain);
  return line.includes('\t') ? line.split('\t').map(plain) : null;
};
/** A line that is bold from end to end is a heading whose mark is lost. */
const boldLine = /^\s*(\*\*|__)(?!\s)(.+?)(?<!\s)\1\s*$/u;

/** The paragraph that still goes on, at most one; `broken`: its last line ends on purpose. */
type Open = {
  readonly kind: 'paragraph' | 'list-item';
  readonly text: string;
  readonly broken: boolean;
};

/**
 * Markdown that was made from a PDF → blocks. Its heading levels are broken, so they say little;
 * tables are lines with tabs or bars, and HTML tags stray into cells.
 */
export function readMarkdownBlocks(markdown: string): PrintedDocument {
  const blocks: Block[] = [];
  const tags: string[] = [];
  const source = markdown.replace(/\r\n?/g, '\n').replace(tag, (found) => {
    tags.push(found);
    return ' ';
  });
  const open: Open[] = [];
  const close = (): void => {
    for (const { kind, text } of open.splice(0))
      if (plain(text) !== '') blocks.push({ kind, text: plain(text) });
  };
  for (const line of source.split('\n')) {
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    const item = /^(\s*)([-*+•]|\d{1,2}[.)]|\p{L}\))\s+(\S.*)$/u.exec(line);
    const cells = cellsOf(line);
    const bold = boldLine.exec(line);
    if (line.trim() === '' || isRule(line)) {
      close();
    } else if (heading !== null) {
      close();
      blocks.push({
        kind: 'heading',
        text: plain(heading[2] ?? ''),
        rank: -(heading[1] ?? '').length,
      });
    } else if (cells !== null) {
      close();
      blocks.push({ kind: 'row', cells });
    } else if (item !== null && !(bold !== null && item[2]?.startsWith('*'))) {
      close();
      const mark = /^[-*+•]$/.test(item[2] ?? '') ? '-' : (item[2] ?? '');
      open.push({
        kind: 'list-item',
        text: `${mark} ${item[3] ?? ''}`,
        broken: / {2}$/.test(line),
      });
    } else if (bold !== null && open.length === 0 && !(bold[2] ?? '').includes('**')) {
      blocks.push({ kind: 'heading', text: plain(bold[2] ?? ''), rank: -7 });
    } else {
      const [before] = open.splice(0);
      const text = before?.broken
        ? `${before.text.trimEnd()}\n${line.trim()}`
        : joinLines(before?.text ?? '', line);
      open.push({ kind: before?.kind ?? 'paragraph', text, broken: / {2}$|\\$/.test(line) });
    }
  }
  close();
  const furniture = tags.length === 0 ? [] : [{ kind: 'other' as const, text: tags.join(' ') }];
  return { blocks, furniture, ranked: false };
}
