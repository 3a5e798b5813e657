import type { PaperId } from '#domain/ids.ts';
import { contentForAgenda, type PaperContent } from '#domain/paper/paper-content.ts';
import { findInPaper, maskPaper, type PaperFinding } from '#domain/paper/paper-findings.ts';
import { fromPlainText } from '#domain/rich-text/from-plain-text.ts';
import { emptyRichDocument } from '#domain/rich-text/read-document.ts';
import { attachmentsOf } from '../attachment/view-attachments.ts';
import type { Stores } from '../ports.ts';
import type { PaperRow } from './paper-store.ts';
import { sectionsOf } from './paper-settings.ts';

/** All that a paper says now, sections in the template's order, empty ones too. Null for one that does not exist. */
export async function paperContent(stores: Stores, paper: PaperId): Promise<PaperContent | null> {
  const found = await stores.papers.find(paper);
  return found && contentOfRow(stores, found);
}

export async function contentOfRow(stores: Stores, paper: PaperRow): Promise<PaperContent> {
  const texts = await stores.texts.sections(paper.id);
  const sections = await sectionsOf(stores, paper);
  return {
    title: paper.title,
    caseNumber: paper.caseNumber,
    sections: sections.map(({ id, kind, label, isInternal }) => ({
      id,
      kind,
      label,
      document:
        kind === 'competence'
          ? fromPlainText(paper.competence ?? '')
          : kind === 'recommendation'
            ? emptyRichDocument
            : (texts.get(id)?.document ?? emptyRichDocument),
      ...(isInternal === true ? { isInternal } : {}),
    })),
    recommendation: paper.recommendation,
    attachments: await attachmentsOf(stores, paper.id, paper.access.kind === 'closed'),
  };
}

/** What looks like personal data in the paper's text, with what has been decided about it. */
export async function findingsOf(
  stores: Stores,
  paper: PaperId,
  content: PaperContent,
): Promise<readonly PaperFinding[]> {
  const decided = await stores.findingDecisions.ofPaper(paper);
  return findInPaper(
    content,
    stores.digest,
    new Map(decided.map(({ fingerprint, status }) => [fingerprint, status])),
  );
}

/**
 * What may go to the public side of an open paper: what is to be masked is masked.
 * @returns null where it does not exist or holds a finding that nobody has dealt with (LAW O7)
 */
export async function publicPaperContent(
  stores: Stores,
  paper: PaperId,
): Promise<PaperContent | null> {
  const written = await paperContent(stores, paper);
  if (!written) return null;
  const content = contentForAgenda(written);
  const findings = await findingsOf(stores, paper, content);
  return findings.some(({ decision }) => decision === 'open') ? null : maskPaper(content, findings);
}
