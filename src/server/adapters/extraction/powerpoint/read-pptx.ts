import type { FilePartKind } from '#application/attachment/file-part.ts';
import { err, ok } from '#domain/result.ts';
import { draftExtract, type FormatReader } from '../extract.ts';
import { readOfficeRest } from '../office-rest.ts';
import { openPackage, relationshipsOf, type Package } from '../open-package.ts';
import { rootName, walkXml } from '../walk-xml.ts';
import { readSlide } from './read-slide.ts';

const kinds: Readonly<Record<string, FilePartKind>> = {
  sld: 'text',
  notes: 'speaker-notes',
  cmLst: 'comment',
  cmLstEx: 'comment',
  sldMaster: 'header-footer',
  sldLayout: 'header-footer',
  notesMaster: 'header-footer',
  handoutMaster: 'header-footer',
};

/** The slides in the order in which they are shown. */
function slideOrder(parts: Package): readonly string[] {
  const relationships = relationshipsOf(parts, 'ppt/presentation.xml');
  const order: string[] = [];
  walkXml(parts.get('ppt/presentation.xml') ?? new Uint8Array(), {
    open({ name, attributes }) {
      const target = relationships.get(attributes.get('rel') ?? '')?.target;
      if (name === 'sldId' && target !== undefined) order.push(target);
    },
  });
  return order;
}

/** A PowerPoint presentation (pptx): slides, hidden ones, notes and comments. A slide is a page. */
export const readPptx: FormatReader = async (bytes, room) => {
  const opened = await openPackage(bytes, room, true);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const draft = draftExtract();
  const order = slideOrder(parts);
  const pageOf = new Map<string, number>();
  for (const [index, path] of order.entries()) {
    pageOf.set(path, index + 1);
    for (const { target } of relationshipsOf(parts, path).values()) {
      if (!/\/slide(?:Layouts|Masters)\//.test(target)) pageOf.set(target, index + 1);
    }
  }
  const read = new Set(['ppt/presentation.xml']);
  let titles = 0;
  let slides = 0;
  let language: string | null = null;
  for (const [path, part] of parts) {
    if (!path.startsWith('ppt/') || !path.endsWith('.xml') || read.has(path)) continue;
    const kind = kinds[rootName(part) ?? ''];
    if (kind === undefined) continue;
    read.add(path);
    const told = readSlide(part, kind, pageOf.get(path), draft);
    if (!told.isWhole) draft.unreadable.push({ kind: 'damaged-part', label: path });
    if (kind !== 'text') continue;
    slides += 1;
    titles += told.hasTitle ? 1 : 0;
    language ??= told.language;
  }
  const refused = await readOfficeRest(parts, read, room, draft);
  if (refused) return err(refused);
  return ok({
    format: 'pptx',
    parts: draft.parts,
    accessibility: {
      tagged: slides > 0 && titles === slides,
      language,
      textLayer: draft.parts.some(({ part }) => part === 'text'),
    },
    pages: slides,
    unreadable: draft.unreadable,
  });
};
