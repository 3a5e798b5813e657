/** A file that somebody may have. */
type Download = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly etag: string;
  /** Both ends included; may end early where the file goes meanwhile. */
  readonly read: (range: {
    readonly start: number;
    readonly end: number;
  }) => AsyncIterable<Uint8Array>;
};

/** Never HTML or SVG: what a file holds must not act as a page of ours. */
const isShown = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || /^image\/(png|jpeg|gif|webp)$/.test(mediaType);

/**
 * Sends a file, or the part of it that is asked for (RFC 9110 § 14): PDF and pictures to be looked at, everything else to be saved.
 * @param cacheControl `no-cache`: a browser asks each time, so that a withdrawal counts at once
 */
export function downloadAnswer(
  file: Download,
  { headers, method, signal }: Request,
  cacheControl: 'no-cache' | 'private, no-store',
): Response {
  const { fileName, mediaType, bytes, etag } = file;
  const shown = isShown(mediaType);
  const own = {
    'content-type': mediaType,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${asciiName(fileName)}"; filename*=UTF-8''${encodeName(fileName)}`,
    'content-security-policy': shown ? "default-src 'none'" : "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': cacheControl,
    'accept-ranges': 'bytes',
    etag,
  };
  if (headers.get('if-none-match')?.includes(etag) === true)
    return new Response(null, { status: 304, headers: own });
  // A part of another version is of no use: then the whole is sent.
  const isSame = (headers.get('if-range') ?? etag) === etag;
  const asked = isSame ? readRange(headers.get('range'), bytes) : null;
  if (asked === 'beyond')
    return new Response(null, {
      status: 416,
      headers: { ...own, 'content-range': `bytes */${bytes}` },
    });
  const range = asked ?? { start: 0, end: bytes - 1 };
  const length = range.end - range.start + 1;
  return new Response(method === 'HEAD' ? null : bodyOf(file.read(range), length, signal), {
    status: asked ? 206 : 200,
    headers: {
      ...own,
      'content-length': String(length),
      ...(asked ? { 'content-range': `bytes ${range.start}-${range.end}/${bytes}` } : {}),
    },
  });
}

/** One range; several at once, and what cannot be read, are answered with the whole file, as the standard lets us. */
export function readRange(
  header: string | null,
  bytes: number,
): { readonly start: number; readonly end: number } | 'beyond' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    const last = Number(to);
    return last === 0 ? 'beyond' : { start: Math.max(0, bytes - last), end: bytes - 1 };
  }
  const start = Number(from);
  const end = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (start >= bytes) return 'beyond';
  return end < start ? null : { start, end };
}

/** Breaks off, so that nobody takes half a file for a whole one. */
function bodyOf(
  source: AsyncIterable<Uint8Array>,
  length: number,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        signal.throwIfAborted();
        const next: IteratorResult<Uint8Array, unknown> = await pieces.next();
        if (next.done === true) {
          if (sent < length) controller.error(new Error('the file went while it was sent'));
          else controller.close();
          return;
        }
        sent += next.value.length;
        controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

const asciiName = (name: string): string =>
  name
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');

/** RFC 8187: what `encodeURIComponent` leaves and a header may not hold. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
