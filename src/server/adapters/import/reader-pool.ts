import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IntakeRefused } from '#application/import/intake-refused.ts';
import type { DocumentReader, PreparedFile } from '#application/import/prepared-document.ts';
import type { Result } from '#domain/result.ts';
import { hashFile } from './prepare-file.ts';

type Answer = { readonly value: Result<PreparedFile, IntakeRefused> } | { readonly fault: string };

/** A document that takes longer is one that a reader cannot get to the end of. */
const patience = 300_000;
const memory = { maxOldGenerationSizeMb: 2048 };

/**
 * Readers in threads of their own, started when they are needed: the reading of a large file does not hold up the
 * storing of the others, and a file that breaks its reader breaks nothing else.
 */
export function readerPool(parallel = Math.min(availableParallelism(), 4)): DocumentReader {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];

  const start = (): Worker => {
    const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), {
      resourceLimits: memory,
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
    parallel,
    fingerprint: hashFile,
    async read(file) {
      const worker = await take();
      try {
        const answer = await ask(worker, file);
        giveBack(worker);
        if ('fault' in answer) throw new Error(answer.fault);
        return answer.value;
      } catch (thrown) {
        if (thrown instanceof WorkerLost) replace(worker);
        throw thrown;
      }
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The thread has ended, or does not answer any more. */
class WorkerLost extends Error {}

function ask(worker: Worker, file: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const lost = (why: string): void => {
      settle();
      reject(new WorkerLost(why));
    };
    const timer = setTimeout(() => {
      lost(`no answer within ${patience / 1000} s`);
    }, patience);
    const onMessage = (answer: Answer): void => {
      settle();
      resolve(answer);
    };
    const onError = (fault: Error): void => {
      lost(fault.message);
    };
    const onExit = (): void => {
      lost('the reader ended');
    };
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(file);
  });
}
