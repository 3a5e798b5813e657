import {
  PDFDocument,
  PDFName,
  PDFString,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib';

export type PdfText = {
  readonly text?: string;
  readonly invisible?: string;
  readonly author?: string;
  readonly note?: string;
  readonly field?: string;
  readonly link?: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  readonly xmp?: string;
  readonly language?: string;
  readonly script?: string;
  readonly launch?: string;
};

/** A PDF with exactly these texts in these places. */
export async function pdfOf(said: PdfText): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { context } = document;
  const annotate = (entries: Record<string, string | PDFString | object>): void => {
    page.node.addAnnot(
      context.register(context.obj({ Type: 'Annot', Rect: [10, 10, 60, 60], ...entries } as never)),
    );
  };
  if (said.text !== undefined) page.drawText(said.text, { x: 50, y: 700, size: 12 });
  if (said.invisible !== undefined) {
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    page.drawText(said.invisible, { x: 50, y: 600, size: 12 });
  }
  if (said.author !== undefined) document.setAuthor(said.author);
  if (said.language !== undefined) document.setLanguage(said.language);
  if (said.note !== undefined) annotate({ Subtype: 'Text', Contents: PDFString.of(said.note) });
  if (said.link !== undefined)
    annotate({
      Subtype: 'Link',
      A: { S: 'URI', URI: PDFString.of(said.link) },
    });
  if (said.field !== undefined) {
    const field = document.getForm().createTextField('felt');
    field.setText(said.field);
    field.addToPage(page);
  }
  if (said.file !== undefined) await document.attach(said.file.bytes, said.file.name);
  if (said.script !== undefined) document.addJavaScript('start', said.script);
  if (said.launch !== undefined)
    document.catalog.set(
      PDFName.of('OpenAction'),
      context.obj({ S: 'Launch', F: PDFString.of(said.launch) }),
    );
  if (said.xmp !== undefined)
    document.catalog.set(
      PDFName.of('Metadata'),
      context.register(context.flateStream(said.xmp, { Type: 'Metadata', Subtype: 'XML' })),
    );
  return document.save();
}
