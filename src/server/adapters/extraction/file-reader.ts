import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileReader, FileReading } from '#application/attachment/file-reading.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import type { VirusScanner } from '#application/attachment/virus-scanner.ts';
import { err, type Result } from '#domain/result.ts';
import { defaultLimits, type IntakeLimits } from '../import/intake/limits.ts';

type Read = Result<FileReading, FileRefused>;
type Answer = { readonly value: Read } | { readonly fault: string };

export type FileReaderSettings = {
  readonly parallel?: number;
  readonly limits?: IntakeLimits;
  /** Asked before a file is opened. */
  readonly scanner?: VirusScanner | undefined;
  /** Milliseconds a file may take, and megabytes of memory. */
  readonly patience?: number;
  readonly memory?: number;
};

/**
 * Reads attachments in threads of their own, started when they are needed. A file that takes too long or too much
 * memory costs its thread, and is refused; the house goes on.
 */
export function fileReader({
  parallel = Math.min(availableParallelism(), 4),
  limits = defaultLimits,
  scanner,
  patience = 60_000,
  memory = 1_024,
}: FileReaderSettings = {}): FileReader {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];

  const start = (): Worker => {
    const worker = new Worker(new URL('./read-attachment.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    // Between files a thread waits for nobody: it does not keep the process alive, and its end is noticed.
    worker.unref();
    worker.on('error', () => {
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      all.delete(worker);
    });
    all.add(worker);
    return worker;
  };
  const take = (): Promise<Worker> => {
    const worker = idle.pop() ?? (all.size < parallel ? start() : undefined);
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const replace = (worker: Worker): void => {
    all.delete(worker);
    void worker.terminate();
    const next = waiting.shift();
    if (next) next(start());
  };

  return {
    async read(_name, bytes) {
      if (bytes.length > limits.fileBytes)
        return err({ kind: 'too-large', bytes: bytes.length, limit: limits.fileBytes });
      const scanned = await scanner?.scan(bytes);
      if (scanned?.status === 'infected') return err({ kind: 'virus', name: scanned.name });
      if (scanned?.status === 'unreachable') return err({ kind: 'scanner-unreachable' });
      const worker = await take();
      worker.ref();
      const answer = await ask(worker, { bytes, limits }, patience);
      if (answer === 'lost') {
        replace(worker);
        return err({ kind: 'too-hard' });
      }
      worker.unref();
      giveBack(worker);
      if ('fault' in answer) throw new Error(answer.fault);
      return answer.value;
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The answer, or that the thread has ended or does not answer within `patience`. */
function ask(worker: Worker, question: object, patience: number): Promise<Answer | 'lost'> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | 'lost'): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', onLost).off('exit', onLost);
      resolve(answer);
    };
    const onLost = (): void => {
      settle('lost');
    };
    const timer = setTimeout(onLost, patience);
    worker.on('message', settle).on('error', onLost).on('exit', onLost);
    worker.postMessage(question);
  });
}
