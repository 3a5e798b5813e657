import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { PressSettings, PrintAnswer, PrintJob } from './press.worker.ts';

/** Prints published meetings as PDF/UA-1. Papers of the same snapshot have the same bytes. */
export type PdfPress = {
  /** @param closedKeys items that are open to this reader alone; they and every page say so */
  readonly renderMeetingPdf: (
    meeting: MeetingSnapshot,
    closedKeys?: readonly string[],
  ) => Promise<Uint8Array>;
  /** Null where the meeting has no open item with that key: unknown, closed and held answer alike. */
  readonly renderItemPdf: (meeting: MeetingSnapshot, itemKey: string) => Promise<Uint8Array | null>;
  /** Ends the worker; papers still waiting are refused. */
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly job: PrintJob;
  readonly resolve: (pdf: Uint8Array | null) => void;
  readonly reject: (fault: Error) => void;
};

/** What ends the worker instead of the server. */
export type PressLimits = {
  /** Seconds for one paper: longer than the longest takes on a slow machine. */
  readonly patience: number;
  /** MB of JavaScript memory; a paper of 1,000 items needs a tenth. */
  readonly memory: number;
};

const usualLimits: PressLimits = { patience: 60, memory: 512 };

/**
 * Opens the press: one worker thread, started at the first paper, because setting blocks its thread. It sets
 * one paper at a time. When it dies or takes too long, the paper it had is refused and the next one gets a
 * new worker. An idle press does not keep the process alive.
 *
 * The worker is the source file under `settings.root`, run by Node as it stands: it is found whether this
 * module itself runs from source or out of the site's bundle, and the compiler is loaded in neither.
 */
export function openPdfPress(settings: PressSettings, limits = usualLimits): PdfPress {
  const file = path.join(settings.root, 'src/server/adapters/pdf/press.worker.ts');
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function finish(settle: (waiting: Waiting) => void): void {
    clearTimeout(timer);
    const waiting = current;
    current = null;
    if (waiting) settle(waiting);
    next();
  }

  function drop(dead: Worker, fault: Error): void {
    if (worker !== dead) return;
    worker = null;
    void dead.terminate();
    finish(({ reject }) => {
      reject(fault);
    });
  }

  function start(): Worker {
    const started = new Worker(file, {
      workerData: settings,
      name: 'pdf-press',
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    started.on('message', (answer: PrintAnswer) => {
      if (worker !== started) return;
      finish(({ resolve, reject }) => {
        if (answer.ok) resolve(answer.pdf);
        else reject(new Error(answer.fault));
      });
    });
    started.on('error', (fault) => {
      drop(started, fault instanceof Error ? fault : new Error(String(fault)));
    });
    started.on('exit', (code) => {
      drop(started, new Error(`the press stopped with code ${code}`));
    });
    return started;
  }

  function next(): void {
    if (current) return;
    current = queue.shift() ?? null;
    if (!current) {
      worker?.unref();
      return;
    }
    const busy = (worker ??= start());
    busy.ref();
    timer = setTimeout(() => {
      drop(busy, new Error(`a paper took longer than ${limits.patience} seconds`));
    }, limits.patience * 1000);
    try {
      busy.postMessage(current.job);
    } catch (fault) {
      drop(busy, fault instanceof Error ? fault : new Error(String(fault)));
    }
  }

  const print = (job: PrintJob): Promise<Uint8Array | null> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('the press is closed'));
        return;
      }
      queue.push({ job, resolve, reject });
      next();
    });

  return {
    renderMeetingPdf: async (meeting, closedKeys = []) => {
      const pdf = await print({ meeting, itemKey: null, closedKeys });
      if (!pdf) throw new Error('a meeting always has a paper');
      return pdf;
    },
    renderItemPdf: (meeting, itemKey) => print({ meeting, itemKey, closedKeys: [] }),
    close: async () => {
      closed = true;
      const fault = new Error('the press is closed');
      for (const { reject } of queue.splice(0)) reject(fault);
      const last = worker;
      if (last) {
        drop(last, fault);
        await last.terminate();
      }
    },
  };
}
