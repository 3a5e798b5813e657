import path from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { Worker } from 'node:worker_threads';
import type { MeetingPack, PackAttachment, PackPrinter } from '#application/agenda/meeting-pack.ts';
import { namePackFiles } from '#domain/agenda/pack-names.ts';
import { packText } from './pack-text.ts';
import type { PrintCopyJob } from './print-copy.ts';
import { packZip, type ZipMember } from './zip-pack.ts';

/** What one print copy may take; attachments beyond it are listed on its last page instead. */
export type PackLimits = {
  /** Of all merged attachments together. */
  readonly mergedBytes: number;
  readonly seconds: number;
  /** MB of JavaScript memory. */
  readonly memory: number;
};

const usualLimits: PackLimits = { mergedBytes: 300_000_000, seconds: 120, memory: 2_048 };

/**
 * @param root the folder of package.json: the worker is found from there, bundled or not
 * @param printAgenda sets the agenda as PDF/UA-1, closed items marked as such
 */
export function openPackPrinter(
  root: string,
  printAgenda: (
    meeting: MeetingPack['meeting'],
    closedKeys: readonly string[],
  ) => Promise<Uint8Array>,
  limits = usualLimits,
): PackPrinter {
  const agenda = ({ meeting, closedKeys }: MeetingPack): Promise<Uint8Array> =>
    printAgenda(meeting, closedKeys);

  return {
    agenda,
    zip: async function* (pack) {
      const pdf = await agenda(pack);
      const names = namePackFiles(pack.attachments);
      const members: ZipMember[] = [
        {
          path: `${packText.fileName(pack.meeting)}.pdf`,
          mediaType: 'application/pdf',
          open: () => once(pdf),
        },
        ...pack.attachments.map((attachment, index) => ({
          path: `${names[index]?.folder ?? ''}/${names[index]?.name ?? ''}`,
          mediaType: attachment.mediaType,
          open: attachment.open,
        })),
      ];
      yield* packZip(members, new Date(pack.meeting.publishedAt));
    },
    printCopy: async (pack) => {
      const pdf = await agenda(pack);
      let room = limits.mergedBytes;
      const attachments: PrintCopyJob['attachments'][number][] = [];
      for (const attachment of pack.attachments) {
        const fits = isPdf(attachment) && attachment.bytes <= room;
        if (fits) room -= attachment.bytes;
        attachments.push({
          name: `${attachment.number}.${attachment.order} ${attachment.title}`,
          pdf: fits ? await gather(attachment.open()) : null,
        });
      }
      return merge(root, limits, {
        title: packText.printTitle(pack.meeting),
        cover: packText.cover(pack.meeting, pack.closedKeys.length > 0),
        agenda: pdf,
        attachments,
        leftOut: packText.leftOut,
        created: new Date(pack.meeting.publishedAt),
      });
    },
  };
}

const isPdf = ({ mediaType }: PackAttachment): boolean => mediaType === 'application/pdf';

const once = (bytes: Uint8Array): AsyncIterable<Uint8Array> => ReadableStream.from([bytes]);

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Uint8Array.from(Buffer.concat(parts));
}

function merge(root: string, limits: PackLimits, job: PrintCopyJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(root, 'src/server/adapters/pack/print-copy.worker.ts'), {
      workerData: job,
      name: 'print-copy',
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new Error(`a print copy took longer than ${limits.seconds} seconds`));
    }, limits.seconds * 1_000);
    worker.once('message', (copy: Uint8Array) => {
      resolve(copy);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the print copy stopped with code ${code}`));
    });
  });
}
