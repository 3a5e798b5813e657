import type { Citation } from './citation.ts';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as LaTeX sets it; no brace in it can end the field. */
const latex = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\{}~^]/g, (character) => special[character] ?? character)
    .replace(/[&%$#_]/g, (character) => `\\${character}`);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A citation as an entry of a BibTeX file; names and titles in double braces stay as they are written. */
export function writeBibTex(citation: Citation): string {
  const [year = '', month = '', day = ''] = citation.date.split('-');
  return [
    `@techreport{${citation.key},`,
    `  author = {{${latex(citation.author)}}},`,
    `  title = {{${latex(citation.title)}}},`,
    `  institution = {{${latex(citation.publisher)}}},`,
    `  year = {${year}},`,
    `  month = ${months[Number(month) - 1] ?? 'jan'},`,
    `  day = {${Number(day)}},`,
    `  version = {${citation.version}},`,
    `  note = {${latex(citation.note)}},`,
    '  language = {danish},',
    `  url = {${citation.url}}`,
    '}',
    '',
  ].join('\n');
}
