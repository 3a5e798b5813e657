import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Paper, PaperBlock } from '#adapters/pdf/paper.ts';
import { plainLine, type TextLine } from '#domain/publication/text-line.ts';

const fonts = path.join(
  import.meta.dirname,
  '../node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf',
);
const face = (name: string, weight: number): string =>
  `@font-face{font-family:Plex;font-weight:${weight};src:url(${pathToFileURL(path.join(fonts, `IBMPlexSans-${name}.ttf`)).href})}`;
const style = `${face('Regular', 400)}${face('SemiBold', 600)}
@page{size:A4;margin:27mm 24mm 27mm 22mm}
body{font:10.5pt/1.4 Plex;color:#1b2530;hyphens:auto;margin:0}
h1{font:600 23pt/1.2 Plex}h2{font:600 15pt/1.2 Plex;border-top:.9pt solid;padding-top:1em;break-after:avoid}
section{display:grid;grid-template-columns:38mm 1fr;gap:6mm}h3{font:600 9.5pt/1.3 Plex;color:#55616d;margin:0}
.panel{background:#eff4f5;border-left:2.4pt solid #0b5563;padding:9pt 11pt}
table{border-collapse:collapse;font-size:9.5pt}td,th{border-bottom:.5pt solid #c9d1d6;padding:5pt;text-align:left;vertical-align:top}
nav a{display:block;color:inherit;border-bottom:.5pt solid #c9d1d6;padding:4pt 0}`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (line: TextLine): string => escape(plainLine(line));
const row = (cells: readonly TextLine[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;

function block(it: PaperBlock): string {
  switch (it.kind) {
    case 'paragraph':
      return `<p>${it.lines.map(text).join('<br>')}</p>`;
    case 'lead':
    case 'heading':
      return `<p><b>${text(it.line)}</b></p>`;
    case 'list':
      return `<ul>${it.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'numbered':
      return `<ol start="${it.start}">${it.items.map((item) => `<li>${text(item)}</li>`).join('')}</ol>`;
    case 'table':
      return `<table>${it.head ? `<thead>${row(it.head, 'th')}</thead>` : ''}<tbody>${it.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    case 'notes':
      return `<ol>${it.notes.map(({ line }) => `<li>${text(line)}</li>`).join('')}</ol>`;
    case 'panel':
      return `<div class="panel"><p><b>${escape(it.word)}</b></p>${it.blocks.map(block).join('')}</div>`;
  }
}

/** The same paper as a page for a browser to print: same words, fonts, measures and structure. */
export function paperHtml({ title, head, items }: Paper): string {
  const contents = items
    .map(
      (item, index) => `<a href="#i${index}">${escape(`${item.number ?? ''} ${item.title}`)}</a>`,
    )
    .join('');
  const body = items
    .map(
      (item, index) =>
        `<h2 id="i${index}">${escape(`${item.number ?? ''} ${item.title}`)}</h2><p>${escape(item.notes.join(' · '))}</p>${item.parts
          .map(
            (part) =>
              `<section><h3>${escape(part.heading ?? '')}</h3><div>${part.blocks.map(block).join('')}</div></section>`,
          )
          .join('')}`,
    )
    .join('');
  const facts = head.facts.map(({ term, text: said }) => `<dt>${escape(term)}<dd>${escape(said)}`);
  return `<!doctype html><html lang="da"><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style><h1>${escape(`${head.kind} ${head.committee}`)}</h1><dl>${facts.join('')}</dl><nav>${contents}</nav>${body}</html>`;
}
