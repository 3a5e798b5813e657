/** The one file of a form, streamed. */
export type FormFile = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

const longestHead = 16_384;

/** @returns null where it is no multipart form */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data\s*;.*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    contentType ?? '',
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * The first file of a form (RFC 7578) without holding more of it than a piece at a time; fields before it are passed over.
 * @returns null where the form has none
 */
export async function readFormFile(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): Promise<FormFile | null> {
  const pieces = source[Symbol.asyncIterator]();
  const mark = Buffer.from(`\r\n--${boundary}`);
  let held = Buffer.from('\r\n');
  let ended = false;
  const more = async (): Promise<boolean> => {
    const next: IteratorResult<Uint8Array, unknown> = await pieces.next();
    if (next.done === true) ended = true;
    else held = Buffer.concat([held, next.value]);
    return !ended;
  };
  /** Bytes up to the next mark, which is taken with them. */
  async function* untilMark(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = held.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield held.subarray(0, at);
        held = held.subarray(at + mark.length);
        return;
      }
      // The beginning of a mark may stand at the end.
      const sure = held.length - mark.length;
      if (sure > 0) {
        yield held.subarray(0, sure);
        held = held.subarray(sure);
      }
      if (!(await more())) throw new Error('the form was cut off');
    }
  }
  const head = async (): Promise<string | null> => {
    for (;;) {
      if (held.subarray(0, 2).toString('latin1') === '--') return null;
      const end = held.indexOf('\r\n\r\n');
      if (end >= 0) {
        const text = held.subarray(0, end).toString('utf8');
        held = held.subarray(end + 4);
        return text;
      }
      if (held.length > longestHead) throw new Error('the head of a field is too long');
      if (!(await more())) return null;
    }
  };
  const skip = async (): Promise<void> => {
    const field = untilMark();
    while ((await field.next()).done !== true);
  };

  await skip();
  for (;;) {
    const text = await head();
    if (text === null) return null;
    const name = /^content-disposition:[^\r\n]*;\s*filename="([^"\r\n]*)"/im.exec(text)?.[1];
    if (name !== undefined) return { name: readName(name), bytes: untilMark() };
    await skip();
  }
}

/** As browsers write it (WHATWG, multipart/form-data encoding). */
const readName = (name: string): string =>
  name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
