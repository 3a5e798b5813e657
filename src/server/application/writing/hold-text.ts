import { ok, type Result } from '#domain/result.ts';
import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import type { OpenSharedText, SharedText, TextRefused } from './shared-text.ts';
import type { TextState, TextStore } from './text-store.ts';

/** A text that somebody has been found to have the right to write in, for this one request. */
export type WritableText = {
  readonly id: string;
  /** The ids of all its sections: no update may touch another. */
  readonly sections: readonly string[];
  /** Who writes, for the record. */
  readonly by: string;
};

/** A text in memory, with the number of the last update that it holds. */
export type HeldText = {
  readonly shared: SharedText;
  readonly seq: number;
  readonly sections: readonly string[];
};

/** The text as it stands in the store, where `known` may hold the beginning of it. */
export async function loadText(
  texts: TextStore,
  openText: OpenSharedText,
  text: WritableText,
  state: TextState,
  known?: HeldText,
): Promise<HeldText> {
  const isSame = known?.sections.join() === text.sections.join() && known.seq <= state.lastSeq;
  const shared = isSame ? known.shared : openText(text.sections);
  const from = isSame ? known.seq : state.snapshotSeq;
  const missing = (await texts.updatesAfter(text.id, from)).map(({ update }) => update);
  const all = isSame || state.snapshot === null ? missing : [state.snapshot, ...missing];
  if (all.length > 0) shared.apply(all);
  return { shared, seq: state.lastSeq, sections: text.sections };
}

/** After so many updates they are put together, so that a reader need not have each of them. */
const updatesInSnapshot = 100;

/** Lays updates on a text that has been loaded under its lock, and keeps what is new of them. */
export async function keepUpdates(
  texts: TextStore,
  text: WritableText,
  state: TextState,
  { shared, sections }: HeldText,
  updates: readonly Uint8Array[],
  at: Date,
): Promise<
  Result<
    {
      readonly held: HeldText;
      readonly changed: ReadonlyMap<string, RichDocument>;
      readonly recommendation: WrittenRecommendation | null;
    },
    TextRefused
  >
> {
  const applied = shared.apply(updates);
  if (!applied.ok) return applied;
  const { fresh, sections: changed, recommendation } = applied.value;
  if (fresh === null)
    return ok({ held: { shared, seq: state.lastSeq, sections }, changed, recommendation });
  const seq = await texts.append(text.id, { bytes: fresh, by: text.by, at });
  await texts.saveSections(text.id, changed, text.by, at);
  if ((await texts.countAfter(text.id, state.snapshotSeq)) >= updatesInSnapshot)
    await texts.saveSnapshot(text.id, shared.snapshot(), seq);
  return ok({ held: { shared, seq, sections }, changed, recommendation });
}
