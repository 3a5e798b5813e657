import * as Y from 'yjs';
import { fromFrames, toFrames } from '#domain/rich-text/update-frames.ts';
import { readEvents } from './read-events.ts';
import type { Outbox } from './outbox.ts';

/** What has become of what was written, for `editorText.state`. */
export type ConnectionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  /** Kept on this computer and sent when the connection is back. */
  | { readonly kind: 'offline' }
  /** The server does not take it: the right to write has gone (401, 403, 404), or the text cannot be kept (400, 413). */
  | { readonly kind: 'refused'; readonly status: number };

export type TextConnection = {
  readonly text: Y.Doc;
  /** True when what was written here has all been acknowledged. */
  readonly isSent: () => boolean;
  /** Resolves when everything written so far has been acknowledged. */
  readonly settle: () => Promise<void>;
  readonly close: () => void;
};

const largestBatch = 300_000;
const shortest = 250;
const longest = 8_000;

/**
 * Joins those who write a text. What is written here is laid in the outbox and sent until it is acknowledged, over
 * restarts of the page and of the server; what others write comes in as it is committed.
 * @param address answers `POST` and `GET` as `takeUpdates`, `giveUpdates` and `streamUpdates` do
 */
export function connectText(
  address: string,
  outbox: Outbox,
  changed: (state: ConnectionState) => void,
): TextConnection {
  const text = new Y.Doc();
  const end = new AbortController();
  const writing = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let seq = 0;
  let unsent = 0;
  let sending = false;
  let patience = shortest;
  let wake = (): void => undefined;

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      patience = Math.min(longest, patience * 2);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  text.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === remote) return;
    unsent += 1;
    changed({ kind: 'saving' });
    const laid = outbox.add(update).finally(() => writing.delete(laid));
    writing.add(laid);
    void laid.then(send);
  });

  const isClosed = (): boolean => end.signal.aborted;
  const send = async (): Promise<void> => {
    if (sending || isClosed()) return;
    sending = true;
    while (!isClosed()) {
      const batch = await nextBatch(outbox);
      if (batch.length === 0) break;
      const answer = await post(batch.map(({ update }) => update));
      if (answer === 'again') {
        changed({ kind: 'offline' });
        await pause();
      } else if (answer !== 'taken') {
        changed({ kind: 'refused', status: answer });
        sending = false;
        return;
      } else {
        patience = shortest;
        await outbox.remove(batch.map(({ key }) => key));
        unsent = Math.max(0, unsent - batch.length);
      }
    }
    sending = false;
    if (writing.size > 0 || isClosed()) return;
    unsent = 0;
    changed({ kind: 'saved', at: new Date() });
    for (const done of waiting.splice(0)) done();
  };

  const post = async (updates: readonly Uint8Array[]): Promise<'taken' | 'again' | number> => {
    try {
      const { status, ok } = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: toFrames(updates),
        signal: AbortSignal.any([end.signal, AbortSignal.timeout(20_000)]),
      });
      if (ok) return 'taken';
      return status >= 500 || status === 408 || status === 429 ? 'again' : status;
    } catch {
      return 'again';
    }
  };

  const take = (frames: Uint8Array, upTo: number): void => {
    for (const update of fromFrames(frames) ?? []) Y.applyUpdate(text, update, remote);
    seq = Math.max(seq, upTo);
  };

  const listen = async (): Promise<void> => {
    while (!isClosed()) {
      try {
        const got = await fetch(`${address}?since=${seq}`, { signal: end.signal });
        if (!got.ok) throw new Error(String(got.status));
        take(new Uint8Array(await got.arrayBuffer()), Number(got.headers.get('x-text-seq')));
        patience = shortest;
        if (unsent === 0) changed({ kind: 'saved', at: null });
        const stream = await fetch(`${address}?since=${seq}`, {
          headers: { accept: 'text/event-stream' },
          signal: end.signal,
        });
        if (!stream.ok || stream.body === null) throw new Error(String(stream.status));
        for await (const { id, data } of readEvents(stream.body))
          take(
            Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)),
            Number(id),
          );
      } catch {
        if (isClosed()) return;
        if (unsent > 0) changed({ kind: 'offline' });
        await pause();
      }
    }
  };

  changed({ kind: 'loading' });
  void outbox.all().then((left) => {
    unsent += left.length;
    for (const { update } of left) Y.applyUpdate(text, update, remote);
    void listen();
    void send();
  });
  const online = (): void => {
    wake();
  };
  // Only a browser tells; elsewhere the pause ends by itself.
  if ('addEventListener' in globalThis) globalThis.addEventListener('online', online);

  return {
    text,
    isSent: () => unsent === 0,
    settle: () =>
      unsent === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
            wake();
          }),
    close: () => {
      if ('removeEventListener' in globalThis) globalThis.removeEventListener('online', online);
      end.abort();
      wake();
    },
  };
}

const remote = Symbol('what others have written, or what is in the outbox already');

async function nextBatch(outbox: Outbox): Promise<Awaited<ReturnType<Outbox['all']>>> {
  const all = await outbox.all();
  let weight = 0;
  const end = all.findIndex(({ update }, index) => {
    weight += update.length + 4;
    return index > 0 && weight > largestBatch;
  });
  return end < 0 ? all : all.slice(0, end);
}
