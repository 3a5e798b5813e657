import { createHash } from 'node:crypto';
import type { KleFault, KleFile } from '#application/paper/kle-file.ts';
import { isDate } from '#domain/text/calendar.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { decodeText } from '../intake/decode-text.ts';
import { readEntries } from './kle-entry.ts';
import { readKleTable } from './read-kle-table.ts';
import { readKleXml } from './read-kle-xml.ts';

/**
 * Reads the register of subjects from a file, XML or a table.
 * @returns every fault with its line: a register is brought in whole or not at all
 */
export function readKleFile(bytes: Uint8Array): Result<KleFile, readonly KleFault[]> {
  const { text } = decodeText(bytes);
  const isXml = text.trimStart().startsWith('<');
  const read = isXml ? readKleXml(text) : readKleTable(text);
  if (!read.ok) return err([read.error]);
  const { subjects, faults } = readEntries(read.value.entries);
  if (faults.length > 0) return err(faults);
  if (subjects.length === 0) return err([{ kind: 'no-subjects', line: null, value: '' }]);
  const said = read.value.publishedOn.slice(0, 10);
  return ok({
    publishedOn: isDate(said) ? said : null,
    subjects,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
}
