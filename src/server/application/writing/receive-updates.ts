import { ok, type Result } from '#domain/result.ts';
import type { Stores } from '../ports.ts';
import {
  keepBatches,
  loadText,
  type HeldText,
  type KeptBatches,
  type WritableText,
  type WrittenBatch,
} from './hold-text.ts';
import type { OpenSharedText, TextRefused } from './shared-text.ts';

/** What was received, and how the desk remembers it when it has been committed. */
export type Received = Omit<KeptBatches, 'held'> & {
  /** The number of the newest update of the text. */
  readonly seq: number;
  readonly remember: () => void;
};

/** How far a text has come with what somebody sent. */
export type Acknowledged = { readonly seq: number };

/**
 * Keeps texts that are being written. `receiveIn` takes updates as editors send them (in any order, any number of times),
 * appends what is new and makes the sections that it touches anew. Whoever calls authorises the writers in the same transaction,
 * calls `remember` once it is committed, and answers only then: an acknowledged word is not lost.
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
    batches: readonly WrittenBatch[],
    at: Date,
  ): Promise<Result<Received, TextRefused>> => {
    const state = await texts.lock(text.id);
    const known = held.get(text.id);
    // Until it is committed nobody else may build on it.
    held.delete(text.id);
    const one = await loadText(texts, openText, text, state, known);
    const kept = await keepBatches(texts, text, one, batches, at);
    if (!kept.ok) return kept;
    const { held: now, ...rest } = kept.value;
    return ok({
      ...rest,
      seq: now.seq,
      remember: () => {
        keep(text.id, now);
      },
    });
  };

  return { receiveIn };
}

export type TextDesk = ReturnType<typeof textDesk>;

const mostHeld = 100;
