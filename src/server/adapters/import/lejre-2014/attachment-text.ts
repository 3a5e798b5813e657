import type {
  FileAccess,
  Furniture,
  ParsedDocument,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';

/** "Bilag: 4.1. <titel> Udvalg: <udvalg> Mødedato: 07. april 2014 - Kl. 16:00 Adgang: Åben Bilagsnr: 32181/14". */
const blockHead =
  /(?<!\S)(?<bilag>Bilag:)\s+(?<number>\d+\.\d+)\.?\s+(?<title>[\s\S]{1,600}?)\s+(?<rest>Udvalg:\s[\s\S]{0,200}?Mødedato:\s[\s\S]{0,80}?)Adgang:\s*(?<access>\S*)\s+Bilagsnr\.?:[ \t]*(?<documentNumber>[^\s]*)/gu;
/** "Side 1 af 5", "Side 1/5": how many pages the attachment says it has. */
const pageOf = /(?<![\p{L}\d])Side\s+(\d{1,3})\s*(?:af|\/)\s*(\d{1,3})(?!\d)/giu;

const accesses: Readonly<Record<string, FileAccess>> = {
  åben: 'open',
  åbent: 'open',
  lukket: 'closed',
};

/** The converter puts each page into a paragraph of its own; a page that says its number counts up to it. */
function countPages(text: string): { readonly held: number; readonly announced: number } {
  const marks = [...text.matchAll(pageOf)].map(
    ([, page, of]) => [Number(page), Number(of)] as const,
  );
  const paragraphs = text.split(/\n[ \t]*\n/).filter((paragraph) => /\S/.test(paragraph)).length;
  return {
    held: Math.max(paragraphs, ...marks.map(([page]) => page)),
    announced: Math.max(0, ...marks.map(([, of]) => of)),
  };
}

function warnOf(document: Omit<ParsedDocument, 'complete'>, near: string): Warning | null {
  const { number, text } = document;
  if (!/[\p{L}\p{N}]/u.test(text))
    return {
      code: 'attachment-without-text',
      message: `Bilag ${number ?? ''} er nævnt, men dets tekst er ikke med i dokumentet.`,
      near,
    };
  const { held, announced } = countPages(text);
  if (held >= announced) return null;
  const mark = text.match(pageOf)?.[0] ?? '';
  return {
    code: 'attachment-breaks-off',
    message: `Bilag ${number ?? ''} skulle have ${announced} sider, men dokumentet har kun ${held}.`,
    near: mark,
  };
}

/**
 * Reads the attachments' full texts behind the items.
 * A text that is missing or has fewer pages than it announces is not complete, and a warning says so.
 */
export function readAttachmentTexts(region: string): {
  readonly documents: readonly ParsedDocument[];
  readonly furniture: readonly Furniture[];
  readonly warnings: readonly Warning[];
} {
  const heads = [...region.matchAll(blockHead)];
  const furniture: Furniture[] = [];
  const warnings: Warning[] = [];
  const documents = heads.map((head, i): ParsedDocument => {
    const { bilag = '', number = null, title = '', rest = '' } = head.groups ?? {};
    const { access: printed = '', documentNumber } = head.groups ?? {};
    const text = region.slice(head.index + head[0].length, heads[i + 1]?.index).trim();
    furniture.push({
      kind: 'other',
      text: `${bilag} ${rest.trim()} Adgang: ${printed} Bilagsnr:`,
    });
    const document = {
      number,
      title: title.trim(),
      documentNumber: documentNumber === undefined || documentNumber === '' ? null : documentNumber,
      access: accesses[printed.toLowerCase()] ?? ('unknown' as const),
      text,
    };
    const warning = warnOf(document, `${bilag} ${number ?? ''}`);
    if (warning !== null) warnings.push(warning);
    return { ...document, complete: warning === null };
  });
  const before = region.slice(0, heads[0]?.index ?? region.length).trim();
  if (before !== '') furniture.push({ kind: 'other', text: before });
  return { documents, furniture, warnings };
}
