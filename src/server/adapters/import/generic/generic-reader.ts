import { htmlOf } from '../html/html-of.ts';
import { sourceText } from '../source-words.ts';
import type { Reader, Source } from '../source.ts';
import { htmlLines } from './html-lines.ts';
import { pdfLines } from './pdf-lines.ts';
import type { Line } from './printed-line.ts';
import { readDocument } from './read-document.ts';
import { textLines } from './text-lines.ts';

const traceOfMeeting =
  /referat|dagsorden|udvalg|byråd|kommunalbestyrelse|beslutning|indstilling|mødedato|protokol/iu;

const linesOf = (
  source: Source,
): { readonly lines: readonly Line[]; readonly spoken: readonly string[] } => {
  switch (source.kind) {
    case 'text':
      return { lines: textLines(source.text), spoken: [] };
    case 'html':
      return htmlLines(htmlOf(source));
    case 'pdf':
      return { lines: pdfLines(source.pages), spoken: [] };
    case 'xml':
    case 'json':
      return { lines: [], spoken: [] };
  }
};

/**
 * Reads what no other reader recognises, by section labels, item heads and decision phrases that
 * municipalities have in common (WORDING §7). Never surer than 0.1, so that any other reader is asked first.
 */
export const genericReader: Reader = {
  id: 'generic',
  recognise: (source) => {
    if (source.kind === 'xml' || source.kind === 'json') return 0;
    return traceOfMeeting.test(sourceText(source)) ? 0.1 : 0.05;
  },
  read: (source) => {
    const { lines, spoken } = linesOf(source);
    return readDocument('generic', lines, spoken);
  },
};
