/**
 * Between the two halves of pdf.js in one thread. Its own port copies each message deeply, as if it went to another thread:
 * for the glyphs of a page that takes as long as reading them. Here the painting instructions go over as they are, in new
 * lists (pdf.js empties the old ones), and outlines of letters, which nobody paints, not at all.
 */
export class InProcessPort extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  onerror: Worker['onerror'] = null;
  #isOpen = true;

  postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
    if (isOutline(message)) return;
    const options = Array.isArray(transfer) ? { transfer } : transfer;
    const data: unknown = withOwnLists(message) ?? structuredClone(message, options);
    queueMicrotask(() => {
      if (this.#isOpen) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.#isOpen = false;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `send("commonobj", [name, "FontPath", …])` */
const isOutline = (message: unknown): boolean =>
  isObject(message) &&
  'action' in message &&
  message.action === 'commonobj' &&
  'data' in message &&
  Array.isArray(message.data) &&
  message.data[1] === 'FontPath';

/** A chunk of a page's painting instructions; null for every other message. */
function withOwnLists(message: unknown): object | null {
  if (!isObject(message) || !('chunk' in message) || !isObject(message.chunk)) return null;
  const { chunk } = message;
  if (!('fnArray' in chunk) || !Array.isArray(chunk.fnArray)) return null;
  if (!('argsArray' in chunk) || !Array.isArray(chunk.argsArray)) return null;
  const own = { fnArray: copyOf(chunk.fnArray), argsArray: copyOf(chunk.argsArray) };
  return { ...message, chunk: { ...chunk, ...own } };
}

const copyOf = (list: readonly unknown[]): readonly unknown[] => [...list];
