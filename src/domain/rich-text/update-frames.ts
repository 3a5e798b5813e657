/** Updates in one body: before each its length, four bytes, the highest first. */
export function toFrames(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(updates.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const update of updates) {
    view.setUint32(at, update.length);
    bytes.set(update, at + 4);
    at += 4 + update.length;
  }
  return bytes;
}

/** @returns null where the body is cut off or longer than its frames */
export function fromFrames(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const updates: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return null;
    const length = view.getUint32(at);
    if (at + 4 + length > bytes.length) return null;
    updates.push(bytes.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return updates;
}
