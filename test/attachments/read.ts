import { readAttachment } from '../../src/server/adapters/extraction/read-attachment.ts';
import type { FileReading } from '../../src/server/application/attachment/file-reading.ts';

/** Reads a file that is not to be refused. */
export async function readFile(bytes: Uint8Array): Promise<FileReading> {
  const reading = await readAttachment(bytes);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

/** Each CPR number found: where, and how sure. */
export const findCprIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readFile(bytes)).findings
    .filter(({ kind }) => kind === 'cpr')
    .map(({ place, certainty }) => `${place.part} ${certainty}`);
