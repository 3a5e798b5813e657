import type { Reader, Source } from '../source.ts';
import { readPdfBlocks } from './pdf-blocks.ts';
import { readPlainBlocks } from './plain-blocks.ts';
import { readDocument } from './read-document.ts';

const id = 'firstagenda-pdf';
const title = /^\s*(?:tillægs|beslutnings)?(?:referat|dagsorden)(?:\s|$)/imu;
const headField = /^\s*(?:Mødedato|Mødested|Mødedeltagere)(?!\p{L})/imu;
const itemHead = /^\s*Punkt \d{1,4}[a-z]?\s*(?:\([^)]*\))?:\s/imu;

const textOf = (source: Source): string => {
  if (source.kind === 'text') return source.text;
  if (source.kind !== 'pdf') return '';
  return source.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
};

/** Sure when title, the table under it and "Punkt N:" are all there. */
function recognise(source: Source): number {
  const text = textOf(source);
  if (!itemHead.test(text)) return 0;
  return 0.4 + (title.test(text) ? 0.25 : 0) + (headField.test(text) ? 0.3 : 0);
}

/** FirstAgenda's printed agenda or minutes: the PDF itself, or its plain text. */
export const firstagendaPdfReader: Reader = {
  id,
  recognise,
  read: (source) => {
    const printed =
      source.kind === 'pdf' ? readPdfBlocks(source.pages) : readPlainBlocks(textOf(source));
    return readDocument(id, printed);
  },
};
