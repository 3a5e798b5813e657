import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PostalMime from 'postal-mime';
import { readAccessiblePdf } from '../../test/read-accessible-pdf.ts';

const startsWith = (bytes: Uint8Array, sign: string): boolean =>
  // What the web calls latin1 has other letters where a sign may have control characters.
  Buffer.from(bytes.subarray(0, sign.length)).toString('latin1') === sign;

/** All that can be read in an answer, by what it is and not by what it says it is: text and metadata of PDFs, files in a zip. */
export async function readBytes(bytes: Uint8Array): Promise<string> {
  if (startsWith(bytes, '%PDF')) {
    const read = [await readAccessiblePdf(bytes), await readAround(bytes)];
    return `${JSON.stringify(read)}\n${new TextDecoder('latin1').decode(bytes)}`;
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

/** What a PDF says of itself: author, subject, keywords, XMP, and what is attached to it. */
async function readAround(bytes: Uint8Array): Promise<readonly unknown[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  // A PDF without XMP has none, whatever the types of pdf.js say.
  const said: { readonly info: object; readonly metadata: { getRaw(): unknown } | null } =
    await pdf.getMetadata();
  const attached: unknown = await pdf.getAttachments();
  const raw = said.metadata?.getRaw();
  await task.destroy();
  return [said.info, raw, attached];
}

/** A mail as it was sent, and as its reader sees it: headers, subject, receivers, text, HTML and what is attached. */
export async function readMail(source: string): Promise<string> {
  const { headers, subject, to, from, text, html, attachments } = await PostalMime.parse(source);
  const attached = await Promise.all(
    attachments.map(
      async ({ filename, content }) =>
        `${filename ?? ''}\n${typeof content === 'string' ? content : await readBytes(new Uint8Array(content))}`,
    ),
  );
  const around = JSON.stringify({ headers, subject, to, from });
  return [source, around, text ?? '', html ?? '', ...attached].join('\n');
}
