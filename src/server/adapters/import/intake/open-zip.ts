import { err, ok, type Result } from '#domain/result.ts';
import type { Source } from '../source.ts';
import { decodeText } from './decode-text.ts';
import { readSignature } from './file-signature.ts';
import type { IntakeLimits } from './limits.ts';
import { openDocument } from './open-document.ts';
import { officeFormat } from './office-format.ts';
import { markupKind } from './text-kind.ts';
import { unzip, type ZipFault } from './unzip.ts';
import { readZipDirectory } from './zip-directory.ts';

const unread = (path: string) => ({
  code: 'unread-file',
  message: `Filen ${path} i zip-filen kunne ikke læses som dokument.`,
});

const isXml = (file: Uint8Array): boolean =>
  readSignature(file) === null && markupKind(decodeText(file.subarray(0, 65_536)).text) === 'xml';

/**
 * A zip file → what can be read in it. An XML file in it is the publication, and everything else goes along as its
 * companions; without XML every readable file is a document of its own, and a warning names the others.
 * Refused where nothing can be read, with the fault of the first file.
 */
export async function openZip(
  name: string,
  bytes: Uint8Array,
  limits: IntakeLimits,
): Promise<Result<Source[], ZipFault>> {
  const directory = readZipDirectory(bytes);
  const office = directory.ok ? officeFormat(directory.value.map(({ path }) => path)) : null;
  if (office) return err({ entry: null, fault: { kind: 'office-file', format: office } });
  const unzipped = await unzip(bytes, limits);
  if (!unzipped.ok) return unzipped;
  const files = unzipped.value;
  const publications = [...files].filter(([, file]) => isXml(file)).map(([path]) => path);
  const paths = publications.length > 0 ? publications : [...files.keys()];

  const sources: Source[] = [];
  const faults: ZipFault[] = [];
  for (const path of paths) {
    const companions = new Map([...files].filter(([other]) => other !== path));
    const file = files.get(path) ?? new Uint8Array();
    const opened = await openDocument(`${name}/${path}`, file, limits, companions);
    if (opened.ok) sources.push(opened.value);
    else faults.push({ entry: path, fault: opened.error });
  }
  if (sources.length === 0)
    return err(faults[0] ?? { entry: null, fault: { kind: 'zip-without-documents' } });
  const warnings = faults.map(({ entry }) => unread(entry ?? ''));
  if (warnings.length === 0) return ok(sources);
  return ok(
    sources.map((source) => ({ ...source, warnings: [...(source.warnings ?? []), ...warnings] })),
  );
}
