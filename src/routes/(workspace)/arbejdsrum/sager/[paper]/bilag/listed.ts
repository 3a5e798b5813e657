import { decideFindings, uncheckedIn } from '#application/attachment/attachment-findings.ts';
import type { AttachmentRow } from '#application/attachment/attachment-store.ts';
import type { ClosingAlong } from '#application/paper/view-closing-along.ts';
import { mediaTypeOfVersion } from '#application/attachment/view-attachments.ts';
import type { ListedAttachment } from '#ui/components/paper/listed-attachment.ts';

/** An attachment as the list shows it: its newest version, also where that has been refused. */
export function toListed(
  row: AttachmentRow,
  along: ClosingAlong = { closes: [], stays: [] },
): ListedAttachment | null {
  const { id, title, documentNumber, access, versions, decisions } = row;
  const [newest] = versions;
  if (!newest) return null;
  const { state, version, fileName, uploadedBy, bytes, sha256 } = newest;
  const read = state.status === 'read' ? state.reading : null;
  const found = read ? decideFindings(read, row) : [];
  const first = new Map(found.map((one) => [one.fingerprint, one]));
  return {
    id,
    title,
    documentNumber,
    access,
    along,
    version,
    fileName,
    uploadedBy,
    versions: versions.map((one) => ({ version: one.version, fileName: one.fileName })),
    status: state.status,
    refused: state.status === 'refused' ? state.refused : null,
    file: {
      fileName,
      bytes,
      mediaType: mediaTypeOfVersion(newest),
      pages: read?.pages ?? null,
      tagged: read?.accessibility.tagged ?? null,
      language: read?.accessibility.language ?? null,
      textLayer: read?.accessibility.textLayer ?? null,
    },
    findings: [...first.values()].map(({ fingerprint, kind, masked, decision }) => ({
      fingerprint,
      kind,
      masked,
      accepted: decision?.reason ?? null,
      places: found.filter((one) => one.fingerprint === fingerprint).map(({ place }) => place),
    })),
    unreadable: read?.unreadable ?? [],
    looked:
      decisions.find(({ fingerprint }) => fingerprint === uncheckedIn(sha256))?.reason ?? null,
  };
}
