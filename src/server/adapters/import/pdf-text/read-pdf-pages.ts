import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { IntakeFaultOf } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { PdfLine, PdfPage } from '../source.ts';
import { InProcessPort } from './in-process-port.ts';
import { readMatrix } from './matrix.ts';
import { buildLines } from './page-lines.ts';
import { readRuns, type Operator, type PdfFont } from './text-runs.ts';

export type PdfFault = IntakeFaultOf<
  'pdf-encrypted' | 'pdf-broken' | 'pdf-without-text' | 'pdf-too-many-pages'
>;

/** pdf.js needs the metrics of the 14 fonts that need not lie in the file, and tables for old encodings. */
const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF for its text: no font is shown, no picture decoded, nothing fetched. */
export const openPdfDocument = async (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  const { getDocument, PDFWorker, VerbosityLevel } =
    await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const port = new InProcessPort();
  WorkerMessageHandler.initializeFromPort(port);
  const verbosity = VerbosityLevel.ERRORS;
  return getDocument({
    worker: PDFWorker.create({ port, verbosity }),
    // A copy of its own: pdf.js detaches the buffer it is given.
    data: new Uint8Array(bytes),
    verbosity,
    standardFontDataUrl: join(assets, 'standard_fonts') + sep,
    cMapUrl: join(assets, 'cmaps') + sep,
    cMapPacked: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    // The only way to the font's name, which says bold.
    fontExtraProperties: true,
    // Pictures hold no text: none is decoded.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  }).promise;
};

function readFont(page: PDFPageProxy, id: string): PdfFont {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  if (typeof font !== 'object' || font === null) return { name: '', unit: 0.001 };
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const matrix = 'fontMatrix' in font ? readMatrix(font.fontMatrix)[0] : 1;
  return { name: name.replace(/^[A-Z]{6}\+/, ''), unit: matrix === 1 ? 0.001 : matrix };
}

/** The painting instructions of a page, in the order in which they are carried out. */
export async function readOperators(page: PDFPageProxy): Promise<readonly Operator[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const operands: readonly unknown[] = argsArray;
  return fnArray.map((code, index): Operator => {
    const given = operands[index];
    return { code, operands: Array.isArray(given) ? given : [] };
  });
}

/**
 * Lines of the text that operators paint on a page.
 * @param fonts those met so far in the document, by id
 */
export function readLines(
  page: PDFPageProxy,
  operators: readonly Operator[],
  fonts: Map<string, PdfFont>,
): readonly PdfLine[] {
  const fontOf = (id: string): PdfFont => {
    const font = fonts.get(id) ?? readFont(page, id);
    fonts.set(id, font);
    return font;
  };
  const { transform } = page.getViewport({ scale: 1 });
  return buildLines(readRuns(operators, readMatrix(transform), fontOf));
}

async function readPage(page: PDFPageProxy, fonts: Map<string, PdfFont>): Promise<PdfPage> {
  const { height } = page.getViewport({ scale: 1 });
  const lines = readLines(page, await readOperators(page), fonts);
  page.cleanup();
  return { number: page.pageNumber, height, lines };
}

const faultOf = (error: unknown): PdfFault =>
  error instanceof Error && error.name === 'PasswordException'
    ? { kind: 'pdf-encrypted' }
    : { kind: 'pdf-broken' };

/**
 * The text of a PDF, page by page and line by line, with positions.
 * Refuses what needs a password, what cannot be read as PDF, what has more pages than `limit`, and
 * what has no letter of text on any page (scanned paper).
 */
export async function readPdfPages(
  bytes: Uint8Array,
  limit = 5000,
): Promise<Result<readonly PdfPage[], PdfFault>> {
  let document: PDFDocumentProxy;
  try {
    document = await openPdfDocument(bytes);
  } catch (error) {
    return err(faultOf(error));
  }
  try {
    const { numPages } = document;
    if (numPages > limit) return err({ kind: 'pdf-too-many-pages', pages: numPages, limit });
    const fonts = new Map<string, PdfFont>();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= numPages; number += 1)
      pages.push(await readPage(await document.getPage(number), fonts));
    const hasText = pages.some(({ lines }) => lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
    return hasText ? ok(pages) : err({ kind: 'pdf-without-text', pages: numPages });
  } catch (error) {
    return err(faultOf(error));
  } finally {
    await document.loadingTask.destroy();
  }
}
