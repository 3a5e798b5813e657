import { ok, type Result } from '#domain/result.ts';
import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { forgetForeignAttachments } from '#domain/rich-text/own-attachments.ts';
import type { Applied, OpenSharedText, SharedText, TextRefused } from './shared-text.ts';
import type { TextState, TextStore } from './text-store.ts';

/** A text that somebody has been found to have the right to write in, for this one request. */
export type WritableText = {
  readonly id: string;
  /** The ids of all its sections: no update may touch another. */
  readonly sections: readonly string[];
};

/** What one person has written at once. */
export type WrittenBatch = {
  /** For the record. */
  readonly by: string;
  readonly updates: readonly Uint8Array[];
};

/** A text in memory, with the number of the last update that it holds. */
export type HeldText = {
  readonly shared: SharedText;
  readonly seq: number;
  readonly sections: readonly string[];
  /** The last update of the newest snapshot, and how many there are after it. */
  readonly snapshotSeq: number;
  readonly sinceSnapshot: number;
};

/** The text as it stands in the store, where `known` may hold the beginning of it. */
export async function loadText(
  texts: TextStore,
  openText: OpenSharedText,
  text: WritableText,
  state: TextState,
  known?: HeldText,
): Promise<HeldText> {
  const { id, sections } = text;
  const { lastSeq: seq, snapshotSeq } = state;
  const isSame =
    known?.sections.join() === sections.join() &&
    known.snapshotSeq === snapshotSeq &&
    known.seq <= seq;
  if (isSame && known.seq === seq) return known;
  const shared = isSame ? known.shared : openText(sections);
  const snapshot = isSame ? null : await texts.snapshot(id);
  const missing = await texts.updatesAfter(id, isSame ? known.seq : snapshotSeq);
  shared.apply([...(snapshot === null ? [] : [snapshot]), ...missing.map(({ update }) => update)]);
  const sinceSnapshot = (isSame ? known.sinceSnapshot : 0) + missing.length;
  return { shared, seq, sections, snapshotSeq, sinceSnapshot };
}

/** What was kept of batches. */
export type KeptBatches = {
  readonly held: HeldText;
  /** By batch, in their order. */
  readonly applied: readonly Applied[];
  /** As it is now; null where none of them touched it. */
  readonly recommendation: WrittenRecommendation | null;
};

/** After so many updates they are put together, so that a reader need not have each of them. */
const updatesInSnapshot = 100;

/**
 * Lays batches on a text that has been loaded under its lock, in their order, and keeps what is new of each under its
 * author's name. Refused: one of them; then `held` is not to be used any more.
 */
export async function keepBatches(
  texts: TextStore,
  { id }: WritableText,
  held: HeldText,
  batches: readonly WrittenBatch[],
  at: Date,
): Promise<Result<KeptBatches, TextRefused>> {
  const { shared } = held;
  const applied: Applied[] = [];
  const fresh: { readonly by: string; readonly bytes: Uint8Array }[] = [];
  const lastBy = new Map<string, string>();
  for (const { by, updates } of batches) {
    const laid = shared.apply(updates);
    if (!laid.ok) return laid;
    applied.push(laid.value);
    if (laid.value.fresh !== null) fresh.push({ by, bytes: laid.value.fresh });
    for (const section of laid.value.sections) lastBy.set(section, by);
  }
  const changed: (readonly [string, { readonly document: RichDocument; readonly by: string }])[] =
    [];
  for (const [section, by] of lastBy) {
    const document = shared.section(section);
    // Whoever pastes a sentence of another matter does not see to what its attachments are called here.
    const own = forgetForeignAttachments(document, id);
    const laid = own && shared.apply([shared.rewrite(section, own)]);
    if (laid?.ok === false) return laid;
    if (laid?.value.fresh) fresh.push({ by, bytes: laid.value.fresh });
    changed.push([section, { document: own === null ? document : shared.section(section), by }]);
  }
  const recommendation = applied.some((one) => one.recommendation) ? shared.recommendation() : null;
  if (fresh.length === 0) return ok({ held, applied, recommendation });
  const seq = await texts.append(id, fresh, at);
  await texts.saveSections(id, new Map(changed), at);
  const sinceSnapshot = held.sinceSnapshot + fresh.length;
  const isDue = sinceSnapshot >= updatesInSnapshot;
  if (isDue) await texts.saveSnapshot(id, shared.snapshot(), seq);
  const now = isDue ? { snapshotSeq: seq, sinceSnapshot: 0 } : { sinceSnapshot };
  return ok({ held: { ...held, seq, ...now }, applied, recommendation });
}
