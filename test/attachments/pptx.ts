import { escapeXml, zipOf } from './zip-of.ts';

export type PptxText = {
  readonly text: string;
  readonly notes?: string;
  readonly comment?: string;
  readonly isHidden?: boolean;
  readonly hasTitle?: boolean;
};

const namespaces =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const shape = (text: string, hasTitle = false): string =>
  `<p:cSld><p:spTree><p:sp>${hasTitle ? '<p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' : ''}<p:txBody><a:p><a:r><a:rPr lang="da-DK"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>`;
const relations = (...targets: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="x" Target="${target}"/>`).join('')}</Relationships>`;

/** A presentation of one slide. */
export function pptxOf({ text, notes, comment, isHidden, hasTitle }: PptxText): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'ppt/presentation.xml': `<p:presentation ${namespaces}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations('slides/slide1.xml'),
    'ppt/slides/slide1.xml': `<p:sld ${namespaces}${isHidden ? ' show="0"' : ''}>${shape(text, hasTitle)}</p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations('../notesSlides/notesSlide1.xml'),
    ...(notes === undefined
      ? {}
      : { 'ppt/notesSlides/notesSlide1.xml': `<p:notes ${namespaces}>${shape(notes)}</p:notes>` }),
    ...(comment === undefined
      ? {}
      : {
          'ppt/comments/comment1.xml': `<p:cmLst ${namespaces}><p:cm><p:text>${escapeXml(comment)}</p:text></p:cm></p:cmLst>`,
        }),
  });
}
