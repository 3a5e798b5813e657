import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  ParseSpeeds,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** What a PDF holds that no page shows, found by going through every object in the file. */
export type PdfObjects = {
  /** What the file does by itself or starts: "JavaScript", "Launch". */
  readonly actions: ReadonlySet<string>;
  /** `bytes` is null where the file inside is packed in a way that is not read. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array | null }[];
  /** XMP, of the document and of pictures in it, and the data of XFA forms. */
  readonly xml: readonly Uint8Array[];
  readonly pictures: number;
  readonly hasMedia: boolean;
  /** Somewhere a picture has words in its stead (ISO 32000-2, 14.9.3), or may have. */
  readonly hasAlternatives: boolean;
  /** By page, from 0: whether anything but text can be painted on it. */
  readonly pagesWithObjects: ReadonlySet<number>;
};

const dangerous = new Set(['JavaScript', 'Launch', 'ImportData', 'RichMediaExecute']);
const media = new Set(['RichMedia', 'Movie', 'Sound', 'Screen', '3D']);
/** Pixels; what is smaller is a line or a bullet. */
const picture = 10_000;

const alternative = PDFName.of('Alt');

const named = (dict: PDFDict, key: string): string => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

const textAt = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
};

const numberAt = (dict: PDFDict, key: string): number =>
  Number(String(dict.lookup(PDFName.of(key))));

/** A stream as it was put in; null where it is packed in another way than most are, or to more than `most` bytes. */
function unpack(stream: PDFRawStream, most: number): Uint8Array | null {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only === undefined || (only instanceof PDFArray && only.size() === 0)) return stream.contents;
  if (!(only instanceof PDFName) || only.decodeText() !== 'FlateDecode') return null;
  try {
    return inflateSync(stream.contents, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}

function* dictsIn(object: PDFObject): Generator<PDFDict> {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRawStream) waiting.push(next.dict);
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) {
      yield next;
      waiting.push(...next.values());
    }
  }
}

function streamAt(context: PDFContext, object: PDFObject | undefined): PDFRawStream | null {
  const found = object instanceof PDFRef ? context.lookup(object) : object;
  return found instanceof PDFRawStream ? found : null;
}

/** @returns null where the file's objects cannot be gone through (damaged, or locked for changes) */
export async function readPdfObjects(bytes: Uint8Array, most: number): Promise<PdfObjects | null> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      password: '',
      parseSpeed: ParseSpeeds.Fastest,
    });
  } catch {
    return null;
  }
  const { context } = document;
  const actions = new Set<string>();
  const files: { name: string; bytes: Uint8Array | null }[] = [];
  const xml: Uint8Array[] = [];
  const taken = new Set<PDFRawStream>();
  let pictures = 0;
  let hasMedia = false;
  let hasAlternatives = false;
  const takeXml = (stream: PDFRawStream | null): void => {
    const unpacked = stream && !taken.has(stream) ? unpack(stream, most) : null;
    if (stream) taken.add(stream);
    if (unpacked) xml.push(unpacked);
  };

  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && named(object.dict, 'Type') === 'Metadata')
      takeXml(object);
    if (
      object instanceof PDFRawStream &&
      named(object.dict, 'Subtype') === 'Image' &&
      numberAt(object.dict, 'Width') * numberAt(object.dict, 'Height') >= picture
    )
      pictures += 1;
    // What is damaged may hold them: another reader may make more of it.
    if (object instanceof PDFInvalidObject) hasAlternatives = true;
    for (const dict of dictsIn(object)) {
      const action = named(dict, 'S');
      if (dangerous.has(action)) actions.add(action);
      else if (dict.has(PDFName.of('JS'))) actions.add('JavaScript');
      if (media.has(named(dict, 'Subtype'))) hasMedia = true;
      if (dict.has(alternative)) hasAlternatives = true;
      const embedded = dict.lookup(PDFName.of('EF'));
      if (embedded instanceof PDFDict) {
        const name = textAt(dict, 'UF') ?? textAt(dict, 'F') ?? '?';
        for (const value of embedded.values()) {
          const stream = streamAt(context, value);
          if (!stream || taken.has(stream)) continue;
          taken.add(stream);
          files.push({ name, bytes: unpack(stream, most) });
        }
      }
      const form = dict.lookup(PDFName.of('XFA'));
      if (form instanceof PDFArray)
        for (const part of form.asArray()) takeXml(streamAt(context, part));
      else takeXml(streamAt(context, form));
    }
  }
  const pagesWithObjects = new Set<number>();
  for (const [index, page] of document.getPages().entries()) {
    const objects = page.node.Resources()?.lookup(PDFName.of('XObject'));
    if (objects instanceof PDFDict && objects.keys().length > 0) pagesWithObjects.add(index);
  }
  return { actions, files, xml, pictures, hasMedia, hasAlternatives, pagesWithObjects };
}
