import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { keepUpdates, loadText, type HeldText, type WritableText } from './hold-text.ts';
import type { OpenSharedText, TextRefused } from './shared-text.ts';

/** What was received, and how the desk remembers it when it has been committed. */
export type Received = {
  readonly seq: number;
  /** The sections that say something else now, or may. */
  readonly changed: ReadonlySet<string>;
  /** As it is now; null where it was not touched. */
  readonly recommendation: WrittenRecommendation | null;
  readonly remember: () => void;
};

/**
 * Keeps texts that are being written. `receive` takes updates as editors send them (in any order, any number of times),
 * appends what is new, makes the sections that it touches anew, and answers only when all of it is committed: an
 * acknowledged word is not lost. Whoever calls has already authorised the person for this text; who does so in the same
 * transaction calls `receiveIn`, and `remember` once it is committed.
 */
export function textDesk(openText: OpenSharedText) {
  const held = new Map<string, HeldText>();

  const keep = (id: string, one: HeldText): void => {
    held.set(id, one);
    const [oldest] = held.keys();
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  };

  const receiveIn = async (
    { texts }: Pick<Stores, 'texts'>,
    text: WritableText,
    updates: readonly Uint8Array[],
    at: Date,
  ): Promise<Result<Received, TextRefused>> => {
    const state = await texts.lock(text.id);
    const known = held.get(text.id);
    // Until it is committed nobody else may build on it.
    held.delete(text.id);
    const one = await loadText(texts, openText, text, state, known);
    const kept = await keepUpdates(texts, text, state, one, updates, at);
    if (!kept.ok) return kept;
    return ok({
      seq: kept.value.held.seq,
      changed: new Set(kept.value.changed.keys()),
      recommendation: kept.value.recommendation,
      remember: () => {
        keep(text.id, kept.value.held);
      },
    });
  };

  return {
    receiveIn,
    receive: async (
      { transact, now }: Pick<Context, 'transact' | 'now'>,
      text: WritableText,
      updates: readonly Uint8Array[],
    ): Promise<Result<{ readonly seq: number }, TextRefused>> => {
      const received = await transact((stores) => receiveIn(stores, text, updates, now()));
      if (!received.ok) return received;
      received.value.remember();
      return ok({ seq: received.value.seq });
    },
  };
}

export type TextDesk = ReturnType<typeof textDesk>;

const mostHeld = 100;
