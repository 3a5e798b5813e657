import type { FileRefused } from '#application/attachment/file-refused.ts';
import { readSignature } from '../import/intake/file-signature.ts';
import type { ExtractDraft, ReadingRoom } from './extract.ts';
import { addMetadata } from './office-metadata.ts';
import { externalTargets, type Package } from './open-package.ts';
import { xmlWords } from './xml-words.ts';

/** Parts that hold no words of anybody: how it looks, what belongs to what, settings of printers. */
const wordless =
  /(?:^\[Content_Types\]\.xml|\.rels|\/theme\/.*|fontTable\.xml|webSettings\.xml|calcChain\.xml|\/printerSettings\/.*|\/fonts\/.*|\.odttf|\.fntdata|presProps\.xml|viewProps\.xml|tableStyles\.xml|stylesWithEffects\.xml|\/revisionInfo\.xml)$/i;

const isXml = (path: string, bytes: Uint8Array): boolean =>
  /\.(?:xml|vml|svg)$/i.test(path) || bytes[0] === 0x3c;

/**
 * The parts of an Office document that its own readers have not read: properties, diagrams, charts, data behind
 * fields, files inside, pictures. Nothing is passed over: what is not read is named.
 * @param read paths that have been read
 */
export async function readOfficeRest(
  parts: Package,
  read: ReadonlySet<string>,
  room: ReadingRoom,
  draft: ExtractDraft,
): Promise<FileRefused | null> {
  let pictures = 0;
  for (const [path, bytes] of parts) {
    if (read.has(path) || wordless.test(path) || bytes.length === 0) continue;
    if (path.startsWith('docProps/') && path.endsWith('.xml')) addMetadata(draft, path, bytes);
    else if (isXml(path, bytes)) {
      const { text, isWhole } = xmlWords(bytes);
      draft.add(/customXml|people|persons/.test(path) ? 'metadata' : 'hidden-text', text, {
        label: path,
      });
      if (!isWhole && !path.endsWith('.vml'))
        draft.unreadable.push({ kind: 'damaged-part', label: path });
    } else if (isPicture(path, bytes)) pictures += 1;
    else {
      const refused = await room.readInside(path, bytes, draft);
      if (refused) return refused;
    }
  }
  if (pictures > 0) draft.unreadable.push({ kind: 'picture', count: pictures });
  draft.add('link', externalTargets(parts).join('\n'));
  return null;
}

function isPicture(path: string, bytes: Uint8Array): boolean {
  const signature = readSignature(bytes);
  return (
    (typeof signature === 'object' && signature?.kind === 'image') ||
    (signature === null && /\.(?:emf|wmf|wdp|jfif|pict?|tga|bin)$/i.test(path))
  );
}
