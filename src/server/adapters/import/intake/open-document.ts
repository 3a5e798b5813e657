import type { IntakeFault } from '#application/import/intake-refused.ts';
import type { Warning } from '#domain/minutes/parsed-minutes.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { rememberHtml } from '../html/html-of.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { Source } from '../source.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { rememberXml } from '../xml/xml-of.ts';
import { findBinary } from './control-characters.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { readSignature } from './file-signature.ts';
import type { IntakeLimits } from './limits.ts';
import { looksLikeJson, openJson } from './open-json.ts';
import { openPdf } from './open-pdf.ts';
import { markupKind } from './text-kind.ts';

type Opened = Result<Source, IntakeFault>;

/** Where a character of the decoded text stands in the file. */
function byteAt({ text, encoding }: DecodedText, at: number): number {
  if (encoding.startsWith('utf-16')) return 2 * at;
  return encoding === 'utf-8' ? Buffer.byteLength(text.slice(0, at)) : at;
}

function openHtml(name: string, { text, warnings }: DecodedText, limits: IntakeLimits): Opened {
  const document = parseHtml(text, limits);
  if (!document.ok) return document;
  const source: Source = { name, kind: 'html', text, warnings };
  rememberHtml(source, document.value);
  return ok(source);
}

const mendedWarning = (mended: number): Warning => ({
  code: 'mended-characters',
  message:
    mended === 1
      ? 'Et tegn, som XML ikke tillader, er læst som mellemrum.'
      : `${mended} tegn, som XML ikke tillader, er læst som mellemrum.`,
});

function openXml(
  name: string,
  decoded: DecodedText,
  limits: IntakeLimits,
  companions: ReadonlyMap<string, Uint8Array>,
): Opened {
  const xml = parseXml(decoded.text, limits);
  if (!xml.ok) return xml;
  const { root, text, mended } = xml.value;
  const warnings = [...decoded.warnings, ...(mended === 0 ? [] : [mendedWarning(mended)])];
  const source: Source = { name, kind: 'xml', text, companions, warnings };
  rememberXml(source, root);
  return ok(source);
}

/**
 * One document's bytes → source, sorted by what the bytes are. A zip file is none of its business.
 * @param companions the other files of the zip file that an XML document came in
 */
export async function openDocument(
  name: string,
  bytes: Uint8Array,
  limits: IntakeLimits,
  companions: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Opened> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  if (bytes.length > limits.fileBytes)
    return err({ kind: 'too-large', bytes: bytes.length, limit: limits.fileBytes });
  const signature = readSignature(bytes);
  if (signature === 'pdf') return openPdf(name, bytes, limits);
  if (signature === 'zip') return err({ kind: 'zip-nested' });
  if (signature) return err(signature);

  const decoded = decodeText(bytes);
  const binary = findBinary(decoded.text);
  if (binary !== null) return err({ kind: 'binary', byte: byteAt(decoded, binary) });
  const opened = openText(name, decoded, limits, companions);
  const hasWords = /[\p{L}\p{N}]/u.test(decoded.text);
  return opened.ok && !hasWords ? err({ kind: 'no-words' }) : opened;
}

function openText(
  name: string,
  decoded: DecodedText,
  limits: IntakeLimits,
  companions: ReadonlyMap<string, Uint8Array>,
): Opened {
  const markup = markupKind(decoded.text);
  if (markup === 'html') return openHtml(name, decoded, limits);
  if (markup === 'xml') return openXml(name, decoded, limits, companions);
  if (looksLikeJson(decoded.text)) {
    const json = openJson(decoded.text, limits);
    return json.ok
      ? ok({ name, kind: 'json', value: json.value, warnings: decoded.warnings })
      : json;
  }
  return ok({ name, kind: 'text', text: decoded.text, warnings: decoded.warnings });
}
