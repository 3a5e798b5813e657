import type { Citation } from './citation.ts';

/** One line, whatever the text. */
const line = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A citation as a RIS file, which Zotero, EndNote and Mendeley open. */
export function writeRis(citation: Citation): string {
  const fields = [
    ['TY', 'RPRT'],
    ['AU', citation.author],
    ['TI', citation.title],
    ['PB', citation.publisher],
    ['PY', citation.date.slice(0, 4)],
    ['DA', `${citation.date.replaceAll('-', '/')}/`],
    ['ET', String(citation.version)],
    ['N1', citation.note],
    ['LA', 'da'],
    ['UR', citation.url],
    ['ER', ''],
  ] as const;
  return fields.map(([tag, value]) => `${tag}  - ${line(value)}\r\n`).join('');
}
