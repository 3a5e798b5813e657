import type { PagesStatus } from '#application/operations/house-status.ts';
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A whole answer, ready to be sent again. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | readonly string[]>>;
  readonly body: Buffer;
};

/** An answer with its validator, and its compressed forms as they are first asked for. */
export type CachedAnswer = Answer & {
  readonly etag: string;
  readonly encoded: (encoding: 'br' | 'gzip') => Buffer;
};

export type PageCache = {
  /**
   * The answer kept under `key`, or the one that `render` makes; those who ask at the same time share one
   * rendering.
   */
  readonly answer: (key: string, render: () => Promise<Answer>) => Promise<CachedAnswer>;
  /** Forgets everything: what is public has changed. A rendering under way is not kept. */
  readonly clear: () => void;
  /** Nothing is kept while it is not sure that changes would be heard of. */
  readonly setTrusted: (trusted: boolean) => void;
  readonly report: () => PagesStatus;
};

/** What an answer takes beside its bytes and its address: maps, headers and buffers, roughly. */
const overhead = 2_048;

/**
 * Keeps rendered public pages until the next publication.
 * @param limit bytes in all, with addresses and compressed copies; the least recently used go first. An answer over
 *   an eighth of it is not kept.
 */
export function createPageCache(limit: number): PageCache {
  const kept = new Map<string, { readonly answer: CachedAnswer; bytes: number }>();
  const underWay = new Map<string, Promise<CachedAnswer>>();
  let bytes = 0;
  let generation = 0;
  let trusted = false;
  let hits = 0;
  let misses = 0;

  const forget = (key: string): void => {
    const old = kept.get(key);
    if (old && kept.delete(key)) bytes -= old.bytes;
  };
  const makeRoom = (): void => {
    for (const oldest of kept.keys()) {
      if (bytes <= limit) break;
      forget(oldest);
    }
  };
  const keep = (key: string, answer: CachedAnswer, size: number): void => {
    if (size > limit / 8) return;
    forget(key);
    kept.set(key, { answer, bytes: size });
    bytes += size;
    makeRoom();
  };
  /** A compressed copy has been made, now or before it was kept. */
  const grow = (key: string, answer: CachedAnswer, copy: number): void => {
    const entry = kept.get(key);
    if (entry?.answer !== answer) return;
    entry.bytes += copy;
    bytes += copy;
    makeRoom();
  };
  const clear = (): void => {
    kept.clear();
    underWay.clear();
    bytes = 0;
    generation += 1;
  };

  return {
    answer: (key, render) => {
      const known = kept.get(key);
      if (known) {
        hits += 1;
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known.answer);
      }
      const waiting = underWay.get(key);
      if (waiting) return waiting;
      misses += 1;

      const startedIn = generation;
      const made = render().then((answer) => {
        const cached = toCached(answer, (copy) => {
          grow(key, cached, copy);
        });
        if (trusted && generation === startedIn && mayBeKept(answer))
          keep(key, cached, answer.body.length + 2 * key.length + overhead);
        return cached;
      });
      const settled = made.finally(() => {
        if (underWay.get(key) === settled) underWay.delete(key);
      });
      underWay.set(key, settled);
      return settled;
    },
    clear,
    setTrusted: (now) => {
      trusted = now;
      clear();
    },
    report: () => ({ bytes, limit, hits, misses, isTrusted: trusted }),
  };
}

/** Several caches as one. */
export const addReports = (reports: readonly PagesStatus[]): PagesStatus => {
  const sum = (of: (report: PagesStatus) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    bytes: sum(({ bytes }) => bytes),
    limit: sum(({ limit }) => limit),
    hits: sum(({ hits }) => hits),
    misses: sum(({ misses }) => misses),
    isTrusted: reports.every(({ isTrusted }) => isTrusted),
  };
};

const mayBeKept = ({ status, headers }: Answer): boolean =>
  (status === 200 || status === 301 || status === 308) &&
  headers['set-cookie'] === undefined &&
  !String(headers['cache-control'] ?? '').includes('no-store');

/** @param copied told how many bytes a compressed copy takes, once for each */
function toCached(answer: Answer, copied: (bytes: number) => void): CachedAnswer {
  const hash = createHash('sha256').update(answer.body).digest('base64url').slice(0, 22);
  const encodings = new Map<'br' | 'gzip', Buffer>();
  return {
    ...answer,
    etag: `"${hash}"`,
    encoded: (encoding) => {
      const known = encodings.get(encoding);
      if (known) return known;
      const made =
        encoding === 'br'
          ? brotliCompressSync(answer.body, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: 5,
                [constants.BROTLI_PARAM_SIZE_HINT]: answer.body.length,
              },
            })
          : gzipSync(answer.body, { level: 6 });
      encodings.set(encoding, made);
      copied(made.length);
      return made;
    },
  };
}
