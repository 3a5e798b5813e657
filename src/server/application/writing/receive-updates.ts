import { err, ok, type Result } from '#domain/result.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import type { Context } from '../ports.ts';
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

type Writing = Pick<Context, 'transact' | 'now'>;

/** After so many updates they are put together, so that a reader need not have each of them. */
const updatesInSnapshot = 100;

/**
 * Keeps texts that are being written. `receive` takes updates as editors send them (in any order, any number of times),
 * appends what is new, makes the sections that it touches anew, and answers only when all of it is committed: an
 * acknowledged word is not lost. Whoever calls has already authorised the person for this text.
 */
export function textDesk(openText: OpenSharedText) {
  const held = new Map<string, Held>();

  const load = async (texts: TextStore, text: WritableText, state: TextState): Promise<Held> => {
    const known = held.get(text.id);
    held.delete(text.id);
    const isSame = known?.sections.join() === text.sections.join() && known.seq <= state.lastSeq;
    const one = isSame ? known.shared : openText(text.sections);
    const from = isSame ? known.seq : state.snapshotSeq;
    const missing = (await texts.updatesAfter(text.id, from)).map(({ update }) => update);
    const all = isSame || state.snapshot === null ? missing : [state.snapshot, ...missing];
    if (all.length > 0) one.apply(all);
    return { shared: one, seq: state.lastSeq, sections: text.sections };
  };

  const keep = (id: string, one: Held): void => {
    held.set(id, one);
    const [oldest] = held.keys();
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  };

  const write = async <Refused>(
    { transact, now }: Writing,
    text: WritableText,
    makeUpdates: (
      one: SharedText,
      texts: TextStore,
    ) => Promise<Result<readonly Uint8Array[], Refused>>,
  ): Promise<Result<{ readonly seq: number }, Refused | TextRefused>> => {
    const left: { one?: Held } = {};
    const result = await transact<Result<{ readonly seq: number }, Refused | TextRefused>>(
      async ({ texts }) => {
        const state = await texts.lock(text.id);
        const one = await load(texts, text, state);
        const updates = await makeUpdates(one.shared, texts);
        if (!updates.ok) return updates;
        const applied = one.shared.apply(updates.value);
        if (!applied.ok) return applied;
        const { fresh, sections } = applied.value;
        if (fresh === null) {
          left.one = one;
          return ok({ seq: state.lastSeq });
        }
        const at = now();
        const seq = await texts.append(text.id, { bytes: fresh, by: text.by, at });
        await texts.saveSections(text.id, sections, text.by, at);
        if ((await texts.countAfter(text.id, state.snapshotSeq)) >= updatesInSnapshot)
          await texts.saveSnapshot(text.id, one.shared.snapshot(), seq);
        left.one = { ...one, seq };
        return ok({ seq });
      },
    );
    if (result.ok && left.one !== undefined) keep(text.id, left.one);
    return result;
  };

  return {
    receive: (
      context: Writing,
      text: WritableText,
      updates: readonly Uint8Array[],
    ): Promise<Result<{ readonly seq: number }, TextRefused>> =>
      write<never>(context, text, () => Promise.resolve(ok(updates))),

    /**
     * Writes a section as a whole: from the plain field of a browser without JavaScript, or when a text is begun from
     * another. Refused where somebody has written in the section since `before` was read.
     * @param before the plain text that the writer had before them; null for whatever stands there
     */
    replaceSection: (
      context: Writing,
      text: WritableText,
      section: string,
      document: RichDocument,
      before: string | null,
    ): Promise<Result<{ readonly seq: number }, TextRefused | ChangedMeanwhile>> =>
      write<ChangedMeanwhile>(context, text, async (one, texts) => {
        const stands = (await texts.sections(text.id)).get(section)?.plain ?? '';
        return before !== null && stands !== before
          ? err({ type: 'changed-meanwhile', stands, wanted: toPlainText(document) })
          : ok([one.rewrite(section, document)]);
      }),
  };
}

export type TextDesk = ReturnType<typeof textDesk>;

/** Both texts are given back: neither is lost. */
export type ChangedMeanwhile = {
  readonly type: 'changed-meanwhile';
  readonly stands: string;
  readonly wanted: string;
};

type Held = {
  readonly shared: SharedText;
  readonly seq: number;
  readonly sections: readonly string[];
};
const mostHeld = 100;
