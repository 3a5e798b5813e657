import type { Context, Stores } from '../ports.ts';
import type { WorkOrder } from '../work/work-store.ts';
import type { FileReader } from './file-reading.ts';
import type { ReadOutcome } from './reading-store.ts';

/** A process that died has its work taken over after so many ms. */
const lease = 60_000;
const mostAttempts = 5;

type Worker = Pick<Context, 'actor' | 'now' | 'stores' | 'transact'>;

/**
 * Reads one file that waits for it, and says what became of it. One that is refused leaves its bytes. A scanner that does not
 * answer, and a fault, are tried again later; after five times it has failed.
 * @returns false where nothing is due
 */
export async function readNextFile(worker: Worker, reader: FileReader): Promise<boolean> {
  const { now, stores } = worker;
  const leaseEnd = (): Date => new Date(now().getTime() + lease);
  const order = await stores.work.take('read-file', now(), leaseEnd());
  if (!order) return false;
  // The leases of a worker that is killed again and again count too.
  const isLast = order.attempts >= mostAttempts;
  const beating = setInterval(() => {
    stores.work.extend(order, leaseEnd()).catch(() => undefined);
  }, lease / 3);
  try {
    const outcome =
      order.attempts > mostAttempts
        ? ({ status: 'failed' } as const)
        : await read(stores, order.subject, reader);
    const mayPass = outcome?.status === 'refused' && outcome.refused.kind === 'scanner-unreachable';
    if (mayPass && !isLast) await stores.work.postpone(order, later(now(), order));
    else await settle(worker, order, outcome);
  } catch (thrown) {
    if (!isLast) await stores.work.postpone(order, later(now(), order));
    else await settle(worker, order, { status: 'failed' });
    throw thrown;
  } finally {
    clearInterval(beating);
  }
  return true;
}

/** 5 s, 25 s, 2 min, 10 min. */
const later = (now: Date, { attempts }: WorkOrder): Date =>
  new Date(now.getTime() + 1_000 * 5 ** attempts);

/** Null where the file is not there any more. */
async function read(
  stores: Stores,
  sha256: string,
  reader: FileReader,
): Promise<ReadOutcome | null> {
  const size = await stores.files.size(sha256);
  if (size === null) return null;
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const piece of stores.files.read(sha256)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  if (at !== size) return null;
  const name = (await stores.attachments.nameOfFile(sha256)) ?? '';
  const result = await reader.read(name, bytes);
  return result.ok
    ? { status: 'read', reading: result.value }
    : { status: 'refused', refused: result.error };
}

const settle = (
  { actor, now, transact }: Worker,
  order: WorkOrder,
  outcome: ReadOutcome | null,
): Promise<unknown> =>
  transact(async (stores) => {
    const sha256 = order.subject;
    // Somebody else has taken it over, and what they find counts.
    if (!(await stores.work.finish(order)) || !outcome) return { ok: true, value: null };
    const at = now();
    await stores.readings.settle(sha256, outcome, at);
    if (outcome.status === 'refused') {
      await stores.files.discard(sha256);
      for (const subject of await stores.attachments.withFile(sha256))
        await stores.journal.add({
          at,
          by: actor.name,
          what: 'attachment-refused',
          subject,
          detail: outcome.refused,
        });
    }
    return { ok: true, value: null };
  });
