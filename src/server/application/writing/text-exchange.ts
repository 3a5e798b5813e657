import type { Result } from '#domain/result.ts';
import type { TextRefused } from './shared-text.ts';
import type { PresenceRooms } from './presence.ts';
import type { PaperDesk } from '../paper/write-together.ts';
import type { Acknowledged } from './receive-updates.ts';
import type { TextStore } from './text-store.ts';
import { fromFrames, toFrames } from '#domain/rich-text/update-frames.ts';

/** What a batch may weigh: less than a form may (adapter-node answers 413 to more than 512 kB). */
const largestBatch = 450_000;
const headers = { 'cache-control': 'no-store' };

/** Calls back when a text has been written in, in any process; returns a function that stops it. */
export type WatchText = (textId: string, changed: () => void) => () => void;

/**
 * `POST`: a batch of updates in frames (`toFrames`), content type `application/octet-stream`, which no form can send
 * (so that a page elsewhere cannot have a browser write here).
 * @param receive keeps the updates, if this person may write the text now
 * @returns 200 `{"seq": n}` once committed; 400 where the batch cannot be read, 403 or 404 where the person may not write
 *   or not even read, 413 where it or the text is too large, 415 for another content type. Everything else is a fault and
 *   may be tried again with the same batch.
 */
export async function takeUpdates(
  request: Request,
  receive: (updates: readonly Uint8Array[]) => Promise<Result<Acknowledged, NotTaken>>,
): Promise<Response> {
  if (request.headers.get('content-type') !== 'application/octet-stream')
    return new Response(null, { status: 415, headers });
  const body = await readBody(request);
  if (body === null) return new Response(null, { status: 413, headers });
  const updates = fromFrames(body);
  if (updates === null || updates.length === 0) return new Response(null, { status: 400, headers });
  const received = await receive(updates);
  if (received.ok) return Response.json({ seq: received.value.seq }, { headers });
  return new Response(null, { status: statusOf[received.error.type], headers });
}

type NotTaken = TextRefused | { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

const statusOf = {
  'unreadable-update': 400,
  'not-allowed': 403,
  'not-found': 404,
  'text-too-large': 413,
} satisfies Readonly<Record<NotTaken['type'], number>>;

async function readBody(request: Request): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > largestBatch) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * `GET ?since=SEQ`: what has been written after an update, in frames; `x-text-seq` names the newest.
 * @param textId of a text that the caller has made sure this person may read now
 */
export async function giveUpdates(
  texts: TextStore,
  textId: string,
  since: number,
): Promise<Response> {
  const { seq, updates } = await updatesSince(texts, textId, since);
  return new Response(toFrames(updates), {
    headers: {
      ...headers,
      'content-type': 'application/octet-stream',
      'x-text-seq': String(seq),
    },
  });
}

async function updatesSince(
  texts: TextStore,
  textId: string,
  since: number,
): Promise<{ readonly seq: number; readonly updates: readonly Uint8Array[] }> {
  const { snapshotSeq } = await texts.state(textId);
  const snapshot = since < snapshotSeq ? await texts.snapshot(textId) : null;
  const whole = snapshot !== null;
  const rest = await texts.updatesAfter(textId, whole ? snapshotSeq : since);
  return {
    seq: rest.at(-1)?.seq ?? (whole ? snapshotSeq : since),
    updates: [...(whole ? [snapshot] : []), ...rest.map(({ update }) => update)],
  };
}

/** What texts are written with, once in each process. */
export type Writing = {
  readonly desk: PaperDesk;
  readonly watch: WatchText;
  readonly presence: PresenceRooms;
  /** Aborted when the house is closed: an open stream would hold it. */
  readonly ending: AbortSignal;
};

/** Milliseconds. */
const longestStream = 300_000;
const heartbeat = 20_000;
/** How long somebody may be told that a text is theirs to read when it is not; what it says they are not told. */
const betweenLooks = 3_000;

/**
 * `GET` with `Accept: text/event-stream`: what is written from now on, as it is committed. An event's id is the newest
 * update's number, its data are frames in base64; a browser that comes back names it in `Last-Event-ID`.
 * @param isStillOpen asked before each word is sent and every few seconds: the stream ends when the right to it does
 * @param signal the request's: nothing is read for someone who has gone
 * @param also what else is told on it, as events with a name: begins it, and returns what ends it
 */
export function streamUpdates(
  texts: TextStore,
  watch: WatchText,
  textId: string,
  since: number,
  isStillOpen: () => Promise<boolean>,
  signal: AbortSignal,
  also: (tell: (event: string, data: string) => void) => () => void = () => () => undefined,
): Response {
  let stop = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      let at = since;
      // One reading at a time, and always one that began after the last call.
      let calls = 0;
      const send = async (): Promise<void> => {
        calls += 1;
        if (calls > 1) return;
        try {
          for (let done = 0; done < calls;) {
            done = calls;
            const { seq, updates } = await updatesSince(texts, textId, at);
            if (!(await isStillOpen())) {
              stop();
              break;
            }
            if (updates.length === 0) continue;
            at = seq;
            const data = Buffer.from(toFrames(updates)).toString('base64');
            controller.enqueue(encoder.encode(`id: ${seq}\ndata: ${data}\n\n`));
          }
        } catch {
          stop();
        }
        calls = 0;
      };
      const beat = setInterval(() => {
        controller.enqueue(encoder.encode(': \n\n'));
      }, heartbeat);
      const look = setInterval(() => void send(), betweenLooks);
      const unwatch = watch(textId, () => void send());
      let isOver = false;
      let unwatchAlso = (): void => undefined;
      const end = setTimeout(() => {
        stop();
      }, longestStream);
      stop = () => {
        stop = () => undefined;
        isOver = true;
        clearInterval(beat);
        clearInterval(look);
        clearTimeout(end);
        unwatch();
        unwatchAlso();
        try {
          controller.close();
        } catch {
          // The reader has gone first.
        }
      };
      signal.addEventListener('abort', () => {
        stop();
      });
      if (signal.aborted) {
        stop();
        return;
      }
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
      unwatchAlso = also((event, data) => {
        if (signal.aborted || isOver) return;
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));
      });
      void send();
    },
    cancel() {
      stop();
    },
  });
  return new Response(stream, {
    headers: { ...headers, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}

/** A number of an update as a browser names it; null where it is none. */
export function readSeq(value: string | null): number | null {
  if (value === null || !/^\d{1,15}$/.test(value)) return null;
  return Number(value);
}
