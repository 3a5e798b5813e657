/** Of the time that we wait for a sender, each window must bring so many bytes: slower is nobody who wants to be done. */
const slowest = { bytes: 65_536, window: 30_000 };

/** The sender is too slow, and ties up what others need (a slow-loris attack). */
export class TooSlow extends Error {}

/**
 * The body of a request as it comes. The time that it takes us to store it is not held against the sender.
 * @param pace for tests
 * @throws where the connection is cut, and TooSlow
 */
export async function* readUpload(
  body: ReadableStream<Uint8Array>,
  pace: typeof slowest = slowest,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let waited = 0;
  let got = 0;
  try {
    for (;;) {
      const since = performance.now();
      const { done, value } = await orTooSlow(reader.read(), pace.window - waited);
      if (done) return;
      waited += performance.now() - since;
      got += value.length;
      if (waited >= pace.window) {
        if (got < pace.bytes) throw new TooSlow('an upload was too slow');
        waited = 0;
        got = 0;
      }
      yield value;
    }
  } catch (thrown) {
    // The connection goes. Where only we want no more of it, it stays: the sender is to be told why.
    if (thrown instanceof TooSlow) await reader.cancel(thrown).catch(() => undefined);
    throw thrown;
  } finally {
    reader.releaseLock();
  }
}

function orTooSlow<T>(reading: Promise<T>, patience: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => {
        reject(new TooSlow('an upload stood still'));
      },
      Math.max(1, patience),
    );
    reading.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
