import { parentPort, workerData } from 'node:worker_threads';
import { makePrintCopy, type PrintCopyJob } from './print-copy.ts';

/** One copy in a thread of its own: merging takes the processor for seconds, and a hostile file its thread at most. */
const copy = Uint8Array.from(await makePrintCopy(workerData as PrintCopyJob));
parentPort?.postMessage(copy, [copy.buffer]);
