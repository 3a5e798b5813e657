import pg from 'pg';
import type { WatchText } from '#application/writing/text-exchange.ts';

/**
 * Hears what is written in any process as soon as it is committed. A lost connection is made anew every half second, and
 * then every watcher is called: something may have been written meanwhile.
 * @param url the database
 */
export function watchTexts(url: string): {
  readonly watch: WatchText;
  readonly close: () => Promise<void>;
} {
  const watchers = new Map<string, Set<() => void>>();
  let stopped = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;

  const lose = (lost: pg.Client): void => {
    if (client !== lost) return;
    client = undefined;
    void lost.end().catch(() => undefined);
    if (!stopped) again = setTimeout(() => void connect(), 500);
  };
  const call = (textId?: string): void => {
    for (const [id, calls] of watchers)
      if (textId === undefined || id === textId) for (const changed of calls) changed();
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'raadslag text watch',
      keepAlive: true,
    });
    client = next;
    next.on('error', () => {
      lose(next);
    });
    next.on('end', () => {
      lose(next);
    });
    next.on('notification', ({ payload }) => {
      call(payload?.split(' ')[0]);
    });
    try {
      await next.connect();
      await next.query('listen raadslag_text');
      call();
    } catch {
      lose(next);
    }
  };

  void connect();
  return {
    watch(textId, changed) {
      const calls = watchers.get(textId) ?? new Set();
      watchers.set(textId, calls.add(changed));
      return () => {
        calls.delete(changed);
        if (calls.size === 0) watchers.delete(textId);
      };
    },
    close: async () => {
      stopped = true;
      clearTimeout(again);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
