import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of a zip archive that is made while it is sent. */
export type ZipMember = {
  /** With slashes; letters beyond ASCII are kept. */
  readonly path: string;
  readonly mediaType: string;
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** What shrinks when it is packed; the rest (PDF, Office, pictures) is packed already. */
const shrinks = /^(text\/|application\/(json|xml|rtf)|message\/)/;

/**
 * Packs files one after another as they are read: memory does not grow with their number or size. The same members and
 * moment give the same bytes.
 * @param at the time that stands on every member
 */
export async function* packZip(
  members: Iterable<ZipMember>,
  at: Date,
): AsyncGenerator<Uint8Array, void, void> {
  const ready: Uint8Array[] = [];
  const fault: { thrown?: Error } = {};
  const zip = new Zip((error, chunk) => {
    if (error) fault.thrown = error;
    else ready.push(chunk);
  });
  function* take(): Generator<Uint8Array, void, void> {
    if (fault.thrown) throw fault.thrown;
    yield* ready.splice(0);
  }
  try {
    for (const { path, mediaType, open } of members) {
      const member = shrinks.test(mediaType) ? new ZipDeflate(path) : new ZipPassThrough(path);
      member.mtime = at;
      zip.add(member);
      for await (const chunk of open()) {
        member.push(chunk);
        yield* take();
      }
      member.push(new Uint8Array(), true);
      yield* take();
    }
    zip.end();
    yield* take();
  } finally {
    zip.terminate();
  }
}
