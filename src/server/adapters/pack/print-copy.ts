import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

/** What becomes one PDF for the printer. All texts are Danish and ready. */
export type PrintCopyJob = {
  readonly title: string;
  /** The first page: what this copy is. */
  readonly cover: { readonly heading: string; readonly lines: readonly string[] };
  readonly agenda: Uint8Array;
  readonly attachments: readonly {
    /** "4.1 Budget": stands on the sheet before it. */
    readonly name: string;
    /** Null where the file is no PDF or too large to be merged. */
    readonly pdf: Uint8Array | null;
  }[];
  /** Over the list of what could not be merged. */
  readonly leftOut: string;
  readonly created: Date;
};

const a4 = { width: 595.28, height: 841.89 };
const margin = 72;

/**
 * The agenda and its PDF attachments as one file for printing. Merging loses the tags (HOUSE: pdf-lib), so the first page
 * says that it is not the accessible copy; what cannot be merged (other formats, encrypted or damaged PDFs) is listed
 * on the last page, so that nothing is missing unsaid.
 */
export async function makePrintCopy(job: PrintCopyJob): Promise<Uint8Array> {
  const copy = await PDFDocument.create({ updateMetadata: false });
  copy.setTitle(job.title, { showInWindowTitleBar: true });
  copy.setLanguage('da-DK');
  copy.setCreationDate(job.created);
  copy.setModificationDate(job.created);
  const fonts = {
    text: await copy.embedFont(StandardFonts.Helvetica),
    heading: await copy.embedFont(StandardFonts.HelveticaBold),
  };
  writeSheet(copy, fonts, job.cover.heading, job.cover.lines);
  if (!(await append(copy, job.agenda))) throw new Error('the agenda itself cannot be merged');

  const left: string[] = [];
  for (const { name, pdf } of job.attachments) {
    const source = pdf === null ? null : await openSafely(pdf);
    if (source === null) {
      left.push(name);
      continue;
    }
    const before = copy.getPageCount();
    writeSheet(copy, fonts, name, []);
    try {
      for (const page of await copy.copyPages(source, source.getPageIndices())) copy.addPage(page);
    } catch {
      while (copy.getPageCount() > before) copy.removePage(copy.getPageCount() - 1);
      left.push(name);
    }
  }
  if (left.length > 0) writeSheet(copy, fonts, job.leftOut, left);
  return copy.save();
}

async function append(copy: PDFDocument, bytes: Uint8Array): Promise<boolean> {
  const source = await openSafely(bytes);
  if (source === null) return false;
  for (const page of await copy.copyPages(source, source.getPageIndices())) copy.addPage(page);
  return true;
}

/** A damaged or encrypted file is no reason to have no copy at all. */
async function openSafely(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    return source.getPageCount() > 0 ? source : null;
  } catch {
    return null;
  }
}

type Fonts = { readonly text: PDFFont; readonly heading: PDFFont };

/** A heading and lines of text, on as many sheets as they take. */
function writeSheet(
  copy: PDFDocument,
  fonts: Fonts,
  heading: string,
  lines: readonly string[],
): void {
  const width = a4.width - 2 * margin;
  let page: PDFPage = copy.addPage([a4.width, a4.height]);
  let y = a4.height - margin - 40;
  const write = (text: string, font: PDFFont, size: number): void => {
    for (const line of wrap(printable(text, font), font, size, width)) {
      if (y < margin) {
        page = copy.addPage([a4.width, a4.height]);
        y = a4.height - margin;
      }
      page.drawText(line, { x: margin, y, size, font });
      y -= size * 1.5;
    }
  };
  write(heading, fonts.heading, 22);
  y -= 12;
  for (const line of lines) {
    write(line, fonts.text, 12);
    y -= 4;
  }
}

/** The standard fonts hold Western letters only; another becomes a question mark rather than no page. */
const printable = (text: string, font: PDFFont): string => {
  const known = new Set(font.getCharacterSet());
  return Array.from(text.replace(/\s+/g, ' '), (sign) =>
    known.has(sign.codePointAt(0) ?? 0) ? sign : '?',
  ).join('');
};

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
