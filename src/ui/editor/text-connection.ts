import * as Y from 'yjs';
import { fromFrames, toFrames } from '#domain/rich-text/update-frames.ts';
import type { Present } from '#application/writing/presence.ts';
import { readEvents } from './read-events.ts';
import type { Outbox } from './outbox.ts';

/** What has become of what was written, for `editorText.state`. */
export type ConnectionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  /** Kept on this computer and sent when the connection is back. */
  | { readonly kind: 'offline' }
  /** Nobody is signed in, or somebody else: it is sent when this person signs in again. */
  | { readonly kind: 'signed-out' }
  /** The server does not take it: the right to write has gone (403, 404), or the text cannot be kept (400, 413). */
  | { readonly kind: 'refused'; readonly status: number };

export type TextConnection = {
  readonly text: Y.Doc;
  /** Resolves when what has been written so far is there: before that nobody should write on it. */
  readonly loaded: Promise<void>;
  /** True when what was written here has all been acknowledged. */
  readonly isSent: () => boolean;
  /** Resolves when everything written so far has been acknowledged. */
  readonly settle: () => Promise<void>;
  /** Tells the others which section the cursor is in; null for none. */
  readonly enter: (section: string | null) => void;
  readonly close: () => void;
};

const largestBatch = 300_000;
const shortest = 250;
const longest = 8_000;

/**
 * Joins those who write a text. What is written here is laid in the outbox and sent until it is acknowledged, over
 * restarts of the page and of the server; what others write comes in as it is committed.
 * @param address answers `POST` and `GET` as `takeUpdates`, `giveUpdates` and `streamUpdates` do
 * @param met who else has it open, whenever that changes
 * @param ended called when the server has ended the stream: perhaps this person may do other things with the text now
 */
export function connectText(
  address: string,
  outbox: Outbox,
  changed: (state: ConnectionState) => void,
  met: (others: readonly Present[]) => void = () => undefined,
  ended: () => void = () => undefined,
): TextConnection {
  const text = new Y.Doc();
  const end = new AbortController();
  const writing = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  const loading = Promise.withResolvers<undefined>();
  let isLoaded = false;
  let hasSent = false;
  let seq = 0;
  let unsent = 0;
  let sending = false;
  let patience = shortest;
  let wake = (): void => undefined;
  const visit = crypto.randomUUID();
  let section: string | null = null;

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

  const since = (from: number): string =>
    `${address}${address.includes('?') ? '&' : '?'}since=${from}`;
  const here = (): string => `besoeg=${visit}&afsnit=${section ?? ''}`;
  const isClosed = (): boolean => end.signal.aborted;
  const send = async (): Promise<void> => {
    if (sending || isClosed()) return;
    sending = true;
    while (!isClosed()) {
      const batch = await nextBatch(outbox);
      if (batch.length === 0) break;
      const answer = await post(batch.map(({ update }) => update));
      if (answer === 'again' || answer === 401) {
        changed({ kind: answer === 401 ? 'signed-out' : 'offline' });
        await pause();
      } else if (answer !== 'taken') {
        changed({ kind: 'refused', status: answer });
        sending = false;
        return;
      } else {
        patience = shortest;
        await outbox.remove(batch.map(({ key }) => key));
        unsent = Math.max(0, unsent - batch.length);
        hasSent = true;
      }
    }
    sending = false;
    if (writing.size > 0 || isClosed()) return;
    unsent = 0;
    if (isLoaded) changed({ kind: 'saved', at: hasSent ? new Date() : null });
    for (const done of waiting.splice(0)) done();
  };

  const post = async (updates: readonly Uint8Array[]): Promise<'taken' | 'again' | number> => {
    try {
      const { status, ok } = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: toFrames(updates),
        redirect: 'error',
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
        const got = await fetch(since(seq), { signal: end.signal, redirect: 'error' });
        if (!got.ok) {
          if (got.status === 401) changed({ kind: 'signed-out' });
          else if (got.status < 500) changed({ kind: 'refused', status: got.status });
          await pause();
          continue;
        }
        take(new Uint8Array(await got.arrayBuffer()), Number(got.headers.get('x-text-seq')));
        patience = shortest;
        isLoaded = true;
        loading.resolve(undefined);
        if (unsent === 0) changed({ kind: 'saved', at: null });
        const stream = await fetch(`${since(seq)}&${here()}`, {
          redirect: 'error',
          headers: { accept: 'text/event-stream' },
          signal: end.signal,
        });
        if (!stream.ok || stream.body === null) throw new Error(String(stream.status));
        for await (const { name, id, data } of readEvents(stream.body))
          if (name === 'presence') met(readPresent(data));
          else
            take(
              Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)),
              Number(id),
            );
        if (!isClosed()) ended();
      } catch {
        if (isClosed()) return;
        met([]);
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
    loaded: loading.promise,
    isSent: () => unsent === 0,
    settle: () =>
      unsent === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
            wake();
          }),
    enter: (entered) => {
      if (entered === section) return;
      section = entered;
      const url = `${address}${address.includes('?') ? '&' : '?'}${here()}`;
      // Where it does not get through, the next stream says it.
      void fetch(url, { method: 'PUT', signal: end.signal }).catch(() => undefined);
    },
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

/** As `presenceRooms` tells it; what is anything else is nobody. */
function readPresent(data: string): readonly Present[] {
  const all: unknown = JSON.parse(data);
  return (Array.isArray(all) ? all : []).flatMap((one: unknown) => {
    const { account, name, section } = { account: null, name: null, section: null, ...fields(one) };
    return typeof account === 'string' && typeof name === 'string'
      ? [{ account, name, section: typeof section === 'string' ? section : null }]
      : [];
  });
}

const fields = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};
