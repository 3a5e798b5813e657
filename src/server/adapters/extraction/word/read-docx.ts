import type { FilePartKind } from '#application/attachment/file-part.ts';
import { err, ok } from '#domain/result.ts';
import { draftExtract, type FormatReader } from '../extract.ts';
import { readOfficeRest } from '../office-rest.ts';
import { openPackage } from '../open-package.ts';
import { rootName, walkXml } from '../walk-xml.ts';
import { readWordPart } from './read-word-part.ts';
import { readWordStyles } from './word-styles.ts';

/** What a part is, its first element says. */
const kinds: Readonly<Record<string, FilePartKind>> = {
  document: 'text',
  hdr: 'header-footer',
  ftr: 'header-footer',
  footnotes: 'footnote',
  endnotes: 'footnote',
  comments: 'comment',
  glossaryDocument: 'hidden-text',
};

/** Values that the document keeps for its fields. */
function readVariables(bytes: Uint8Array | undefined): string {
  const variables: string[] = [];
  if (bytes !== undefined)
    walkXml(bytes, {
      open({ name, attributes }) {
        const value = attributes.get('val') ?? '';
        if (name === 'docVar') variables.push(`${attributes.get('name') ?? ''}: ${value}`);
        else if (name === 'query' || name === 'connectString') variables.push(value);
      },
    });
  return variables.join('\n');
}

/** A Word document (docx), with everything in it that Word does not show at once. */
export const readDocx: FormatReader = async (bytes, room) => {
  const opened = await openPackage(bytes, room, true);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const draft = draftExtract();
  const styles = readWordStyles(parts.get('word/styles.xml'));
  const read = new Set(['word/styles.xml', 'word/settings.xml']);
  const authors = new Set<string>();
  let hasHeading = false;
  let language: string | null = null;
  for (const [path, part] of parts) {
    if (!path.startsWith('word/') || !path.endsWith('.xml') || read.has(path)) continue;
    const kind = kinds[rootName(part) ?? ''];
    if (kind === undefined) continue;
    read.add(path);
    const told = readWordPart(part, kind, styles, draft);
    if (told.asksPrograms) return err({ kind: 'macro' });
    if (!told.isWhole) draft.unreadable.push({ kind: 'damaged-part', label: path });
    if (kind === 'text') language ??= told.language;
    hasHeading ||= kind === 'text' && told.hasHeading;
    for (const author of told.authors) authors.add(author);
  }
  draft.add('metadata', [...authors].join('\n'));
  draft.add('metadata', readVariables(parts.get('word/settings.xml')), {
    label: 'word/settings.xml',
  });
  const refused = await readOfficeRest(parts, read, room, draft);
  if (refused) return err(refused);
  return ok({
    format: 'docx',
    parts: draft.parts,
    accessibility: {
      tagged: hasHeading,
      language: styles.language ?? language,
      textLayer: draft.parts.some(({ part }) => part === 'text'),
    },
    pages: null,
    unreadable: draft.unreadable,
  });
};
