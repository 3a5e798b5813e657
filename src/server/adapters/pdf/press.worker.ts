import { parentPort, workerData } from 'node:worker_threads';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { meetingPaper, singleItemPaper } from './meeting-paper.ts';
import { openTypesetter } from './typeset.ts';

/** What the press is asked to print: a whole meeting, or the open item with a key. */
export type PrintJob = {
  readonly meeting: MeetingSnapshot;
  readonly itemKey: string | null;
  /** Items that only this reader may see. */
  readonly closedKeys: readonly string[];
};

/** What comes back; `pdf` is null where no open item has the key. */
export type PrintAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array<ArrayBuffer> | null }
  | { readonly ok: false; readonly fault: string };

/** Where the fonts are found, and where links lead. */
export type PressSettings = {
  /** The folder of package.json; fonts and this worker are found from there, bundled or not. */
  readonly root: string;
  /** `https://…` of the site, so that references in the text lead to it; null sets them as plain text. */
  readonly origin: string | null;
};

const { root, origin } = workerData as PressSettings;
const typeset = openTypesetter(root);

function print({ meeting, itemKey, closedKeys }: PrintJob): Uint8Array<ArrayBuffer> | null {
  if (itemKey === null) return Uint8Array.from(typeset(meetingPaper(meeting, closedKeys), origin));
  const item = meeting.items.find((one) => one.status === 'open' && one.key === itemKey);
  if (item?.status !== 'open') return null;
  return Uint8Array.from(typeset(singleItemPaper(meeting, item), origin));
}

parentPort?.on('message', (job: PrintJob) => {
  try {
    const pdf = print(job);
    const answer: PrintAnswer = { ok: true, pdf };
    parentPort?.postMessage(answer, pdf === null ? [] : [pdf.buffer]);
  } catch (fault) {
    const answer: PrintAnswer = { ok: false, fault: String(fault) };
    parentPort?.postMessage(answer);
  }
});
