import { parentPort } from 'node:worker_threads';
import { prepareFile } from './prepare-file.ts';

/** One file at a time: the path comes in, what has been read goes out. */
parentPort?.on('message', (file: string) => {
  prepareFile(file).then(
    (value) => {
      parentPort?.postMessage({ value });
    },
    (fault: unknown) => {
      const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      parentPort?.postMessage({ fault: message });
    },
  );
});
