import type { PrintedBlock, PrintedDocument, PrintedItem } from './firstagenda-pdf.ts';

const sections =
  /^(?:Beslutning|Resumé|Indstilling|Beslutningskompetence|Sagsfremstilling|Udtalelser|Administrationens vurdering|Handicappolitik|Økonomi og finansiering|Sagens forløb|Bilag)$/u;
const heading = /^#+ \**(.*?)\**$/u;
/** What Markdown and HTML mark is printed without the marks. */
const plain = (text: string): string =>
  text
    .replaceAll('\\_', '_')
    .replace(/<\/?p>/g, '')
    .replace(/(?<![*\\])\*(?!\*)/g, '');

const blockOf = (paragraph: string): PrintedBlock => {
  const title = heading.exec(paragraph)?.[1];
  if (title !== undefined) return sections.test(title) ? { section: title } : { subheading: title };
  const lines = paragraph.split('\n').map((line) => line.trimEnd());
  if (lines.every((line) => line.startsWith('- ')))
    return { bullets: lines.map((line) => line.slice(2)) };
  if (lines.every((line) => /^\d+\. /.test(line)))
    return { numbered: lines.map((line) => line.replace(/^\d+\. /, '')) };
  if (lines.every((line) => line.includes('\t')))
    return { table: lines.map((line) => line.split('\t')) };
  return lines.length > 1 ? { lines } : { paragraph };
};

/** The Markdown that the sample prints for the layout of 2022 → what is printed on paper for the same minutes. */
export function printMarkdown(markdown: string): PrintedDocument {
  const [title = '', ...paragraphs] = plain(markdown)
    .trim()
    .split(/\n{2,}/);
  const head: (readonly [string, string])[] = [];
  const items: { heading: string; caseNumber?: string; blocks: PrintedBlock[] }[] = [];
  for (const paragraph of paragraphs) {
    const label = /^\*\*(.+?)\*\* (.*)$/su.exec(paragraph);
    const name = heading.exec(paragraph)?.[1];
    const last = items.at(-1);
    if (name?.startsWith('Punkt')) items.push({ heading: name, blocks: [] });
    else if (label !== null && last === undefined) head.push([label[1] ?? '', label[2] ?? '']);
    else if (last?.blocks.length === 0 && /^\d\d-\d{6}$/.test(paragraph))
      last.caseNumber = paragraph;
    else last?.blocks.push(blockOf(paragraph));
  }
  const printed: readonly PrintedItem[] = items;
  return { title: heading.exec(title)?.[1] ?? title, head, items: printed };
}
