/**
 * Does what is due, one thing after another, and looks again after a pause, until it is stopped. A fault is told, and does not
 * end it.
 * @param next does one thing; false where nothing was due
 * @param pause ms between two looks
 */
export function keepWorking(
  next: () => Promise<boolean>,
  pause: number,
  tell: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const waiting = new AbortController();
  const { signal } = waiting;
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, pause);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  const done = (async () => {
    while (!signal.aborted) {
      const did = await next().catch((fault: unknown) => {
        tell(fault);
        return false;
      });
      if (!did) await rest();
    }
  })();
  return {
    stop: () => {
      waiting.abort();
      return done;
    },
  };
}
