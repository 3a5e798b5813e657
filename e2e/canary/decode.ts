import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readAccessiblePdf } from '../../test/read-accessible-pdf.ts';

const startsWith = (bytes: Uint8Array, sign: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, sign.length)) === sign;

/** All that can be read in an answer, by what it is and not by what it says it is: text and metadata of PDFs, files in a zip. */
export async function readBytes(bytes: Uint8Array): Promise<string> {
  if (startsWith(bytes, '%PDF')) {
    return `${JSON.stringify(await readAccessiblePdf(bytes))}\n${new TextDecoder('latin1').decode(bytes)}`;
  }
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    const files = await Promise.all(
      Object.entries(unzipSync(bytes)).map(
        async ([name, content]) => `${name}\n${await readBytes(content)}`,
      ),
    );
    return files.join('\n');
  }
  if (startsWith(bytes, '\u001F\u008B')) return readBytes(gunzipSync(bytes));
  return new TextDecoder().decode(bytes);
}
