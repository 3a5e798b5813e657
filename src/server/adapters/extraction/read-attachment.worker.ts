import { parentPort } from 'node:worker_threads';
import type { IntakeLimits } from '../import/intake/limits.ts';
import { InflateAtOnce } from './pdf/inflate-at-once.ts';
import { readAttachment } from './read-attachment.ts';

type Question = { readonly bytes: Uint8Array; readonly limits: IntakeLimits | undefined };

Object.defineProperty(globalThis, 'DecompressionStream', { value: InflateAtOnce });

/** One file at a time: its bytes come in, what has been read goes out. */
parentPort?.on('message', ({ bytes, limits }: Question) => {
  readAttachment(bytes, limits).then(
    (value) => {
      parentPort?.postMessage({ value });
    },
    (fault: unknown) => {
      const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      parentPort?.postMessage({ fault: message });
    },
  );
});
