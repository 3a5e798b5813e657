import type { FileFormat } from '#application/attachment/file-reading.ts';
import { err, ok } from '#domain/result.ts';
import { draftExtract, type FormatReader } from '../extract.ts';
import { addMetadata } from '../office-metadata.ts';
import { openPackage, type Package } from '../open-package.ts';
import { xmlWords } from '../xml-words.ts';
import { readSignature } from '../../import/intake/file-signature.ts';
import { readContent } from './read-content.ts';

const formats: Readonly<Record<string, FileFormat>> = { spreadsheet: 'ods', presentation: 'odp' };

/** The empty libraries that every document has are lists, without a line of a program. */
const holdsProgram = (path: string): boolean =>
  /^(?:Basic|Scripts)\//i.test(path) && !/script-l[bc]\.xml$/i.test(path);

const isLocked = (parts: Package): boolean => {
  const manifest = parts.get('META-INF/manifest.xml');
  return manifest !== undefined && Buffer.from(manifest).includes('encryption-data');
};

const wordless =
  /(?:^mimetype|manifest\.rdf|^META-INF\/.*|settings\.xml|^Configurations2\/.*|^Thumbnails\/.*|^Basic\/.*|layout-cache|\.ttf|\.otf)$/;

/** An OpenDocument text, spreadsheet or presentation, with notes, changes and hidden text. */
export const readOdf: FormatReader = async (bytes, room) => {
  const opened = await openPackage(bytes, room, true);
  if (!opened.ok) return opened;
  const parts = opened.value;
  if (isLocked(parts)) return err({ kind: 'encrypted' });
  if ([...parts.keys()].some(holdsProgram)) return err({ kind: 'macro' });
  const draft = draftExtract();
  const type = Buffer.from(parts.get('mimetype') ?? []).toString('latin1');
  const format = formats[type.split('.').at(-1)?.trim() ?? ''] ?? 'odt';
  let hasHeading = false;
  let language: string | null = null;
  let pictures = 0;
  const hiddenStyles = new Set<string>();
  // The styles first: they say what is hidden.
  const inOrder = [...parts].toSorted(
    ([a], [b]) => Number(b.endsWith('styles.xml')) - Number(a.endsWith('styles.xml')),
  );
  for (const [path, part] of inOrder) {
    if (wordless.test(path) || part.length === 0) continue;
    if (/(?:^|\/)(?:content|styles)\.xml$/.test(path)) {
      const isBody = path === 'content.xml';
      const told = readContent(
        part,
        path.endsWith('styles.xml') ? 'header-footer' : 'text',
        hiddenStyles,
        draft,
      );
      if (!told.isWhole) draft.unreadable.push({ kind: 'damaged-part', label: path });
      hasHeading ||= isBody && told.hasHeading;
      if (path === 'styles.xml') language = told.language ?? language;
      else if (isBody) language ??= told.language;
    } else if (/(?:^|\/)meta\.xml$/.test(path)) addMetadata(draft, path, part);
    else if (path.endsWith('.xml') || path.endsWith('.rdf') || path.endsWith('.svg'))
      draft.add('hidden-text', xmlWords(part).text, { label: path });
    else if (path.startsWith('Pictures/') || path.startsWith('ObjectReplacements/')) pictures += 1;
    else if (typeof readSignature(part) === 'object' && path.startsWith('media/')) pictures += 1;
    else {
      const refused = await room.readInside(path, part, draft);
      if (refused) return err(refused);
    }
  }
  if (pictures > 0) draft.unreadable.push({ kind: 'picture', count: pictures });
  return ok({
    format,
    parts: draft.parts,
    accessibility: {
      tagged: format === 'odt' ? hasHeading : null,
      language,
      textLayer: draft.parts.some(({ part }) => part === 'text'),
    },
    pages: null,
    unreadable: draft.unreadable,
  });
};
