import { err, ok } from '#domain/result.ts';
import { draftExtract, type FormatReader } from './extract.ts';
import { openPackage } from './open-package.ts';

/** A zip file: every file in it is read. */
export const readZip: FormatReader = async (bytes, room) => {
  const opened = await openPackage(bytes, room, false);
  if (!opened.ok) return opened;
  const draft = draftExtract();
  draft.add('metadata', [...opened.value.keys()].join('\n'));
  for (const [path, file] of opened.value) {
    const refused = await room.readInside(path, file, draft);
    if (refused) return err(refused);
  }
  return ok({
    format: 'zip',
    parts: draft.parts,
    accessibility: { tagged: null, language: null, textLayer: null },
    pages: null,
    unreadable: draft.unreadable,
  });
};
