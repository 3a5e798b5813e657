import pg from 'pg';

export type PublicationListener = {
  /** What is public has changed: whatever was kept is out of date. */
  readonly changed: () => void;
  /** Whether a change would be heard of; false while the connection is down. */
  readonly listening: (listening: boolean) => void;
};

/**
 * Hears of every publication and withdrawal in any process as soon as it is committed (the triggers of
 * migration 0010 notify the channel). A lost connection is made anew every half second.
 * @param url the database
 * @returns a function that stops listening
 */
export function watchPublications(
  url: string,
  { changed, listening }: PublicationListener,
): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;

  const lose = (lost: pg.Client): void => {
    if (client !== lost) return;
    client = undefined;
    listening(false);
    void lost.end().catch(() => undefined);
    if (!stopped) again = setTimeout(() => void connect(), 500);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'raadslag publication watch',
      keepAlive: true,
    });
    client = next;
    next.on('error', () => {
      lose(next);
    });
    next.on('end', () => {
      lose(next);
    });
    next.on('notification', () => {
      changed();
    });
    try {
      await next.connect();
      await next.query('listen raadslag_published');
      if (client === next) listening(true);
    } catch {
      lose(next);
    }
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(again);
    const last = client;
    client = undefined;
    listening(false);
    await last?.end().catch(() => undefined);
  };
}
