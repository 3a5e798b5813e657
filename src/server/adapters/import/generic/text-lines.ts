import type { Line } from './printed-line.ts';

const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const wholeBold = /^\s*(\*\*|__)(?=\S)(.*\S)\1\s*$/;

/** Emphasis and escapes of Markdown, where taking them out joins no two words. */
const withoutMarks = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])(?:\*\*|__)|(?:\*\*|__)(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![*\p{L}\p{N}])\*(?=\S)([^*]*[^*\s])\*(?![*\p{L}\p{N}])/gu, '$1')
    .replace(/\\(?=[_*#.[\]()])/g, '');

/** "KULTUR OG FRITID": capitals set a heading off where a text has no other means. */
const isAllCaps = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 6;

/** Plain text or Markdown as lines. */
export function textLines(text: string): readonly Line[] {
  return text.split(/\r\n|\r|\n|\f/).map((printed, at) => {
    const [, marks, title] = heading.exec(printed) ?? [];
    const body = title ?? printed;
    const bold = wholeBold.test(body) || isAllCaps(body);
    return { text: withoutMarks(body), level: marks?.length ?? 0, bold, at };
  });
}
