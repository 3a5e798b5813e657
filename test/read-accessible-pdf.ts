import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader other than our writer finds in a PDF. */
export type AccessiblePdf = {
  readonly title: string | null;
  readonly language: string | null;
  readonly created: string | null;
  readonly tagged: boolean;
  /** Whether the title, and not the file name, stands in the title bar. */
  readonly showsTitle: boolean;
  readonly pages: number;
  /** Titles of the bookmarks, children behind their parents, each with its depth from 1. */
  readonly bookmarks: readonly { readonly depth: number; readonly title: string }[];
  /** In reading order. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** How often each structure role occurs. */
  readonly roles: ReadonlyMap<string, number>;
  /** The text that is content, in order, without running heads and page numbers. */
  readonly text: string;
  /** Running heads and page numbers, page by page. */
  readonly furniture: readonly string[];
  readonly links: readonly string[];
  /** XMP metadata as it stands. */
  readonly xmp: string;
};

type Node = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};
type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };

const flatten = (
  items: readonly Bookmark[] | null,
  depth: number,
): { readonly depth: number; readonly title: string }[] =>
  (items ?? []).flatMap(({ title, items: inner }) => [
    { depth, title },
    ...flatten(inner, depth + 1),
  ]);

/** The text of a page by the mark around it, and what is marked as no content. */
async function readMarks(
  page: PDFPageProxy,
): Promise<{ readonly byMark: Map<string, string>; readonly text: string; readonly rest: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byMark = new Map<string, string>();
  const open: (string | null)[] = [];
  let text = '';
  let rest = '';
  for (const item of items)
    if ('str' in item) {
      const piece = item.str + (item.hasEOL ? '\n' : '');
      const mark = open.findLast((id) => id !== null) ?? null;
      if (mark === null) rest += piece;
      else {
        byMark.set(mark, (byMark.get(mark) ?? '') + piece);
        text += piece;
      }
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push('id' in item && typeof item.id === 'string' ? item.id : null);
  return { byMark, text, rest };
}

/** Flags come as an object or as a map, whatever the types of pdf.js say. */
function isSet(flags: unknown, name: string): boolean {
  if (flags instanceof Map) return flags.get(name) === true;
  return Object.entries(flags ?? {}).some(([key, value]) => key === name && value === true);
}

/** A page without tags has no tree, whatever the types of pdf.js say. */
function walk(node: Node | null, visit: (node: Node) => void): void {
  if (node === null) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

const contentOf = (node: Node, byMark: ReadonlyMap<string, string>): string => {
  let text = '';
  walk(node, ({ id }) => {
    if (id !== undefined) text += byMark.get(id) ?? '';
  });
  return text.replace(/\s+/g, ' ').trim();
};

/** Reads a PDF with pdf.js: tags, language, title, bookmarks, headings in order, text. */
export async function readAccessiblePdf(bytes: Uint8Array): Promise<AccessiblePdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const [metadata, marks, preferences, outline] = await Promise.all([
    pdf.getMetadata(),
    pdf.getMarkInfo(),
    pdf.getViewerPreferences(),
    pdf.getOutline(),
  ]);
  const headings: { level: number; text: string }[] = [];
  const roles = new Map<string, number>();
  const furniture: string[] = [];
  const links: string[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { byMark, text: content, rest } = await readMarks(page);
    text += `${content}\n`;
    furniture.push(rest.replace(/\s+/g, ' ').trim());
    const annotations: unknown[] = await page.getAnnotations();
    for (const annotation of annotations)
      if (typeof annotation === 'object' && annotation !== null && 'url' in annotation)
        if (typeof annotation.url === 'string') links.push(annotation.url);
    const tree: Node = await page.getStructTree();
    walk(tree, (node) => {
      if (node.role === undefined) return;
      roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
      const level = /^H([1-6])$/.exec(node.role)?.[1];
      if (level) headings.push({ level: Number(level), text: contentOf(node, byMark) });
    });
  }
  const info = new Map<string, unknown>(Object.entries(metadata.info));
  const string = (name: string): string | null => {
    const value = info.get(name);
    return typeof value === 'string' ? value : null;
  };
  const xmp = new TextDecoder('latin1').decode(bytes);
  await task.destroy();
  return {
    title: string('Title'),
    language: string('Language'),
    created: string('CreationDate'),
    tagged: isSet(marks, 'Marked'),
    showsTitle: isSet(preferences, 'DisplayDocTitle'),
    pages: pdf.numPages,
    bookmarks: flatten(outline, 1),
    headings,
    roles,
    text,
    furniture,
    links,
    xmp: /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(xmp)?.[0] ?? '',
  };
}
