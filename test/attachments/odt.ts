import { escapeXml, zipOf } from './zip-of.ts';

export type OdtText = {
  readonly heading?: string;
  readonly text?: string;
  readonly annotation?: string;
  readonly deleted?: string;
  readonly hidden?: string;
  readonly footnote?: string;
  readonly header?: string;
  readonly author?: string;
  readonly language?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
};

const namespaces = ['office', 'text', 'style', 'table', 'draw', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');
const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
const when = (text: string | undefined, make: (text: string) => string): string =>
  text === undefined ? '' : make(escapeXml(text));

/** An OpenDocument text with exactly these texts in these places. */
export function odtOf(said: OdtText): Uint8Array {
  const [language, country] = said.language?.split('-') ?? [];
  const content = [
    when(
      said.deleted,
      (text) =>
        `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Signe Prøve</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>${paragraph(text)}</text:deletion></text:changed-region></text:tracked-changes>`,
    ),
    when(said.heading, (text) => `<text:h text:outline-level="1">${text}</text:h>`),
    when(said.text, paragraph),
    when(said.annotation, (text) =>
      paragraph(
        `Se note<office:annotation><dc:creator>Signe Prøve</dc:creator><dc:date>2026-01-02T03:04:05</dc:date>${paragraph(text)}</office:annotation>.`,
      ),
    ),
    when(said.hidden, (text) =>
      paragraph(`Set <text:span text:style-name="T1">${text}</text:span>`),
    ),
    when(said.footnote, (text) =>
      paragraph(
        `Ord<text:note><text:note-citation>1</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`,
      ),
    ),
  ].join('');
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles>${language === undefined ? '' : `<style:default-style><style:text-properties fo:language="${language}" fo:country="${country ?? 'none'}"/></style:default-style>`}</office:styles><office:master-styles><style:master-page>${when(said.header, (text) => `<style:header>${paragraph(text)}</style:header>`)}</style:master-page></office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${namespaces}><office:meta>${when(said.author, (text) => `<dc:creator>${text}</dc:creator>`)}</office:meta></office:document-meta>`,
    ...said.files,
  });
}
