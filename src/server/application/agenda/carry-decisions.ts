import type { EntryContent } from '#domain/agenda/entry-content.ts';
import type { DocumentId, MeetingId } from '#domain/ids.ts';
import { paperFingerprint } from '#domain/paper/paper-findings.ts';
import { attachedDocuments, itemTexts } from '#domain/publication/item-text.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { Stores } from '../ports.ts';
import type { Publisher } from '../publication/write-meeting.ts';

/**
 * What people have decided about a paper holds for its item: findings that were accepted or masked, and what may be public of a
 * closed item (LAW O7, L16).
 */
export async function carryDecisions(
  stores: Stores,
  meeting: MeetingId,
  contents: readonly EntryContent[],
  written: readonly ValidDocument[],
  documents: ReadonlyMap<number, DocumentId>,
  { by, at }: Publisher,
): Promise<void> {
  const places = new Map(
    [...documents].flatMap(([supplement, document]) =>
      contents
        .filter(({ entry }) => entry.supplement === supplement)
        .map((content, index) => [`${document} ${index}`, content] as const),
    ),
  );
  const items = await stores.items.ofMeeting(meeting);
  const findings = Map.groupBy(await stores.findings.ofMeeting(meeting), ({ item }) => item);
  for (const item of items) {
    const content = places.get(`${item.document} ${item.index}`);
    if (!content || item.position === null) continue;
    if (content.access.kind === 'closed') {
      const { publicTitle, publicDecision } = content.access;
      await stores.items.rule(item.id, {
        publicTitle,
        // There is no decision before the meeting has been held, whatever may be said of it then.
        publicDecision: null,
        consideredAt: publicDecision.kind === 'not-considered' ? null : at,
      });
      continue;
    }
    const found = (findings.get(item.id) ?? []).filter(({ present }) => present);
    const texts = found.length === 0 ? null : textsOf(written, item);
    for (const finding of found) {
      const value = texts?.get(finding.part)?.slice(finding.start, finding.end) ?? '';
      const inPaper = paperFingerprint(finding.kind, value, stores.digest);
      const decision = content.paper?.decisions.find(
        ({ fingerprint }) => fingerprint === inPaper || fingerprint === finding.fingerprint,
      );
      if (!decision || decision.status === finding.status) continue;
      const { status, reason } = decision;
      await stores.findings.decide([finding.id], { status, reason: reason ?? '', by, at });
    }
  }
}

/** The texts of an item by their part, as they were looked through. */
function textsOf(
  written: readonly ValidDocument[],
  { document, index }: ItemRow,
): ReadonlyMap<string, string> {
  const parsed = written.find(({ id }) => id === document)?.parsed;
  const item = parsed?.items[index];
  if (!parsed || !item) return new Map();
  const texts = itemTexts(item, attachedDocuments(parsed)[index] ?? []);
  return new Map([...texts].map(({ part, text }) => [part, text]));
}
