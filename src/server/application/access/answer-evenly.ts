/**
 * Does something, and answers no sooner than after so many milliseconds: how long it took tells nobody whether there was
 * anything to do.
 */
export async function answerEvenly<T>(work: () => Promise<T>, shortest = 400): Promise<T> {
  const [done] = await Promise.all([
    work(),
    new Promise((resolve) => setTimeout(resolve, shortest)),
  ]);
  return done;
}
