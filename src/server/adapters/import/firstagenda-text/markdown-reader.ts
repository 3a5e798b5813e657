import type { Reader, Source } from '../source.ts';
import { readMarkdownBlocks } from './markdown-blocks.ts';
import { readDocument } from './read-document.ts';

const id = 'firstagenda-markdown';
const title =
  /^\s{0,3}#{1,6}\s+\**(?:(?:tillægs|beslutnings)?(?:referat|dagsorden)|\S*protokol)\b/imu;
const itemHead = /^\s{0,3}#{1,6}\s+\**Punkt \d+/imu;
const headField = /\**(?:Mødedato|Mødested|Mødedeltagere)\b/iu;

function recognise(source: Source): number {
  if (source.kind !== 'text' || !itemHead.test(source.text)) return 0;
  return title.test(source.text) && headField.test(source.text) ? 0.97 : 0.6;
}

/** FirstAgenda's printed agenda or minutes after somebody turned the PDF into Markdown. */
export const firstagendaMarkdownReader: Reader = {
  id,
  recognise,
  read: (source) => {
    const text = source.kind === 'text' ? source.text : '';
    return readDocument(id, readMarkdownBlocks(text));
  },
};
