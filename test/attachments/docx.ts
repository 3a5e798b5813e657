import { escapeXml, zipOf } from './zip-of.ts';

/** What a Word document of the tests says, and where. */
export type DocxText = {
  readonly heading?: string;
  readonly text?: string;
  readonly cells?: readonly string[];
  readonly header?: string;
  readonly footnote?: string;
  readonly comment?: string;
  readonly deleted?: string;
  readonly inserted?: string;
  readonly hidden?: string;
  readonly hiddenByStyle?: string;
  readonly author?: string;
  readonly customProperty?: string;
  readonly customXml?: string;
  readonly textBox?: string;
  readonly field?: string;
  readonly link?: string;
  readonly alternative?: string;
  readonly language?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
};

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const xml = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${content}</w:${root}>`;
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (content: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const when = (text: string | undefined, make: (text: string) => string): string =>
  text === undefined ? '' : make(text);

/** A Word document with exactly these texts in these places. */
export function docxOf(said: DocxText): Uint8Array {
  const body = [
    when(said.heading, (text) => paragraph(run(text), 'Overskrift1')),
    when(said.text, (text) => paragraph(run(text))),
    said.cells === undefined
      ? ''
      : `<w:tbl><w:tr>${said.cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr></w:tbl>`,
    when(said.deleted, (text) =>
      paragraph(
        `${run('Før ')}<w:del w:id="1" w:author="Signe Prøve" w:date="2026-01-02T03:04:05Z"><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>${run(' efter')}`,
      ),
    ),
    when(said.inserted, (text) =>
      paragraph(`<w:ins w:id="2" w:author="Signe Prøve">${run(text)}</w:ins>`),
    ),
    when(said.hidden, (text) => paragraph(run('Set ') + run(text, '<w:vanish/>'))),
    when(said.hiddenByStyle, (text) => paragraph(run(text, '<w:rStyle w:val="Skjult"/>'))),
    when(said.textBox, (text) =>
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ),
    when(said.field, (text) =>
      paragraph(`<w:r><w:instrText>${escapeXml(text)}</w:instrText></w:r>`),
    ),
    when(said.alternative, (text) =>
      paragraph(
        `<w:r><w:drawing><wp:docPr id="1" name="Billede" descr="${escapeXml(text)}"/></w:drawing></w:r>`,
      ),
    ),
  ].join('');
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': xml(
      'styles',
      `${when(said.language, (language) => `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>`)}<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>`,
    ),
    ...(said.header === undefined
      ? {}
      : { 'word/header1.xml': xml('hdr', paragraph(run(said.header))) }),
    ...(said.footnote === undefined
      ? {}
      : {
          'word/footnotes.xml': xml(
            'footnotes',
            `<w:footnote w:id="1">${paragraph(run(said.footnote))}</w:footnote>`,
          ),
        }),
    ...(said.comment === undefined
      ? {}
      : {
          'word/comments.xml': xml(
            'comments',
            `<w:comment w:id="1" w:author="Signe Prøve">${paragraph(run(said.comment))}</w:comment>`,
          ),
        }),
    ...(said.author === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escapeXml(said.author)}</dc:creator></cp:coreProperties>`,
        }),
    ...(said.customProperty === undefined
      ? {}
      : {
          'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="Borger"><vt:lpwstr>${escapeXml(said.customProperty)}</vt:lpwstr></property></Properties>`,
        }),
    ...(said.customXml === undefined
      ? {}
      : { 'customXml/item1.xml': `<sag><borger>${escapeXml(said.customXml)}</borger></sag>` }),
    ...(said.link === undefined
      ? {}
      : {
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(said.link)}" TargetMode="External"/></Relationships>`,
        }),
    ...said.files,
  });
}
