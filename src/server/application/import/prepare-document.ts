import { canonicalContent, storable } from '#domain/meeting/content.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { analyse } from '#domain/publication/analyse.ts';
import { attachedDocuments, itemTexts } from '#domain/publication/item-text.ts';
import type { PreparedDocument } from './prepared-document.ts';

/**
 * A document ready to be stored: compared by content, and looked through.
 * @param entry path inside the zip file; null where the file is the document, or where there is none
 * @param digest of a text, in hex
 */
export function prepareDocument(
  read: ParsedMinutes,
  entry: string | null,
  digest: (text: string) => string,
): PreparedDocument {
  const parsed = storable(read);
  return {
    entry,
    parsed,
    contentHash: digest(canonicalContent(parsed)),
    analysis: withFingerprints(parsed, digest),
  };
}

/** A finding is recognised again by a hash of what stands there; the value itself is kept nowhere else. */
function withFingerprints(
  parsed: ParsedMinutes,
  digest: (text: string) => string,
): PreparedDocument['analysis'] {
  const attached = attachedDocuments(parsed);
  return analyse(parsed).map(({ findings, references }, index) => {
    const item = parsed.items[index];
    const texts = new Map(
      findings.length === 0 || !item
        ? []
        : [...itemTexts(item, attached[index] ?? [])].map(({ part, text }) => [part, text]),
    );
    return {
      references,
      findings: findings.map((finding) => {
        const value = texts.get(finding.part)?.slice(finding.start, finding.end) ?? '';
        return { ...finding, fingerprint: digest(`${finding.kind} ${value}`) };
      }),
    };
  });
}
