import type { AttachmentRow, FindingDecision, ReadingState } from './attachment-store.ts';
import type { FileFinding } from './file-finding.ts';

/** Says that somebody has looked at what no program can check, in one file (LAW O7g); a new version is looked at anew. */
export const uncheckedIn = (sha256: string): string => `unchecked ${sha256}`;

export type ReadFile = Extract<ReadingState, { status: 'read' }>['reading'];

/** A finding, and what has been decided about its value in this attachment; null: nobody has. */
export type DecidedFinding = FileFinding & { readonly decision: FindingDecision | null };

export const decideFindings = (
  { findings }: Pick<ReadFile, 'findings'>,
  { decisions }: Pick<AttachmentRow, 'decisions'>,
): readonly DecidedFinding[] =>
  findings.map((finding) => ({
    ...finding,
    decision: decisions.find(({ fingerprint }) => fingerprint === finding.fingerprint) ?? null,
  }));

/** The newest version that was not refused; the newest of all where each was. */
export const shownVersion = ({ versions }: Pick<AttachmentRow, 'versions'>) =>
  versions.find(({ state }) => state.status !== 'refused') ?? versions[0];

/**
 * What stands between an attachment and its publication. Nothing does so for a closed one: it is not published.
 * @returns how many values nobody has decided about, and whether something in it cannot be checked and nobody has looked
 */
export function standsOpen(row: AttachmentRow): {
  readonly isRead: boolean;
  readonly openFindings: number;
  readonly isUnchecked: boolean;
} {
  const version = shownVersion(row);
  if (version?.state.status !== 'read')
    return { isRead: false, openFindings: 0, isUnchecked: false };
  const { reading } = version.state;
  const open = decideFindings(reading, row).filter(({ decision }) => decision === null);
  const hasLooked = row.decisions.some(
    ({ fingerprint }) => fingerprint === uncheckedIn(version.sha256),
  );
  return {
    isRead: true,
    openFindings: new Set(open.map(({ fingerprint }) => fingerprint)).size,
    isUnchecked: reading.unreadable.length > 0 && !hasLooked,
  };
}
