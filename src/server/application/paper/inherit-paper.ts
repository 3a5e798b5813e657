import type { AttachmentId } from '#domain/ids.ts';
import type { RichReference } from '#domain/rich-text/document.ts';
import { attachedAddress, readAttachedAddress } from '#domain/rich-text/reference-address.ts';
import { settleReferences } from '#domain/rich-text/settle-references.ts';
import { shownVersion } from '../attachment/attachment-findings.ts';
import type { AttachmentRow } from '../attachment/attachment-store.ts';
import type { Stores } from '../ports.ts';
import { textDigest } from './ask-for-statement.ts';
import { contentOfRow } from './paper-content.ts';
import type { PaperRow } from './paper-store.ts';
import { alignRecommendation, writeSections } from './write-sections.ts';

type Inheriting = { readonly by: string; readonly at: Date };

/**
 * Gives the next committee's paper what the earlier one had: its files, each in the version that stood on the agenda, its words,
 * what was decided about values in them, and the answers that were given.
 */
export async function inheritPaper(
  stores: Stores,
  from: PaperRow,
  to: PaperRow,
  { by, at }: Inheriting,
): Promise<void> {
  const files = new Map<AttachmentId, AttachmentId>();
  for (const row of await stores.attachments.ofPaper(from.id)) {
    const id = row.removedAt === null ? await inheritFile(stores, row, to) : null;
    if (id !== null) files.set(row.id, id);
  }
  const answers = await inheritAnswers(stores, from, to);
  const refer = referTo(from, to, files);
  const words = [...(await stores.texts.sections(from.id))].map(
    ([section, { document }]) => [section, settleReferences(document, refer)] as const,
  );
  await writeSections(stores, to, new Map(words), by, at);
  await alignRecommendation(stores, to, by, at);
  for (const decision of await stores.findingDecisions.ofPaper(from.id))
    await stores.findingDecisions.decide(to.id, decision);
  // An answer about what the earlier paper says is one about what this one says.
  const was = textDigest(stores, await contentOfRow(stores, from));
  const about = textDigest(stores, await contentOfRow(stores, to));
  for (const answer of answers)
    if (answer.about === was) await stores.statements.save({ ...answer, about });
}

/** What leads to a file of the earlier paper leads to the same file of this one. */
const referTo =
  (from: PaperRow, to: PaperRow, files: ReadonlyMap<AttachmentId, AttachmentId>) =>
  (reference: RichReference): RichReference => {
    const attached = readAttachedAddress(reference.href);
    const file = attached?.paper === from.id ? files.get(attached.attachment) : undefined;
    return file === undefined ? reference : { ...reference, href: attachedAddress(to.id, file) };
  };

/** What is still waited for, or has to be answered anew, was about an earlier treatment. */
async function inheritAnswers(stores: Stores, from: PaperRow, to: PaperRow) {
  const given = (await stores.statements.ofPaper(from.id))
    .filter(({ state }) => state.kind === 'answered' || state.kind === 'accepted')
    .map((statement) => ({ ...statement, id: stores.newId<'Statement'>(), paper: to.id }));
  for (const answer of given) await stores.statements.save(answer);
  return given;
}

async function inheritFile(
  { attachments, newId }: Stores,
  row: AttachmentRow,
  { id: paper }: PaperRow,
): Promise<AttachmentId | null> {
  const version = shownVersion(row);
  if (!version || version.state.status === 'refused') return null;
  const { sha256, fileName, uploadedBy, uploadedAt } = version;
  const id = newId<'Attachment'>();
  const { position, title, documentNumber, access, addedAt } = row;
  await attachments.add(
    { id, paper, position, title, documentNumber, access, addedAt },
    { version: 1, sha256, fileName, uploadedBy, uploadedAt },
  );
  for (const decision of row.decisions) await attachments.decide(id, decision);
  return id;
}
