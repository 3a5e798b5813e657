import type { Present } from '#application/writing/presence.ts';
import { memoryOutbox, openBrowserOutbox } from './outbox.ts';
import { connectText, type ConnectionState, type TextConnection } from './text-connection.ts';

/**
 * Joins those who write a text from a page. Loaded only where there is a browser; where that has no database of its own,
 * what has not been sent lasts as long as the page.
 */
export async function joinText(
  address: string,
  textId: string,
  account: string,
  changed: (state: ConnectionState) => void,
  met: (others: readonly Present[]) => void,
  ended: () => void,
): Promise<TextConnection> {
  const outbox = await openBrowserOutbox(textId, account).catch(() => memoryOutbox());
  return connectText(address, outbox, changed, met, ended);
}
