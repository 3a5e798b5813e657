import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { meetingPaper } from '#adapters/pdf/meeting-paper.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { openBrowser } from '../e2e/browser.ts';
import { peakMemory, processorTimeOfChildren } from './child-processes.ts';
import { madeUpMeeting } from './made-up-meeting.ts';
import { percentile, round } from './measure.ts';
import { paperHtml } from './paper-html.ts';

import type { Table } from './table.ts';

const items = 60;
const rounds = 9;

/** A printer that can be started, used and stopped; `print` returns the size of the PDF in bytes. */
type Printer = {
  readonly print: (meeting: MeetingSnapshot) => Promise<number>;
  readonly stop: () => Promise<void>;
};

function startTypst(): Printer {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'press-child.ts'));
  return {
    print: async (meeting) => {
      child.send(meeting);
      const answer: unknown[] = await once(child, 'message');
      return Number(answer[0]);
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

function startChromium(folder: string): Printer {
  let opened: Promise<{ readonly browser: Browser; readonly page: Page }> | null = null;
  const open = async (): Promise<{ readonly browser: Browser; readonly page: Page }> => {
    const browser = await openBrowser();
    return { browser, page: await browser.newPage() };
  };
  return {
    print: async (meeting) => {
      const { page } = await (opened ??= open());
      await page.goto(pathToFileURL(await htmlOf(meeting, folder)).href);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate:
          '<span style="font-size:8.5pt">Side <span class="pageNumber"></span> af <span class="totalPages"></span></span>',
      });
      return pdf.length;
    },
    stop: async () => {
      await (await opened)?.browser.close();
    },
  };
}

const written = new Map<MeetingSnapshot, string>();
async function htmlOf(meeting: MeetingSnapshot, folder: string): Promise<string> {
  const known = written.get(meeting);
  if (known !== undefined) return known;
  const file = path.join(folder, `${written.size}.html`);
  await writeFile(file, paperHtml(meetingPaper(meeting)));
  written.set(meeting, file);
  return file;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Measured = {
  readonly cold: number;
  readonly fresh: number;
  readonly again: number;
  /** Of all processes together, for one of the fresh ones. */
  readonly processor: number;
  readonly memory: number;
  readonly size: number;
};

/** From nothing to the first PDF, then other minutes each time, then the last ones again. */
async function measure(
  start: () => Printer,
  meetings: readonly MeetingSnapshot[],
): Promise<Measured> {
  const [first, ...others] = meetings;
  if (!first) throw new Error('there is nothing to print');
  const printer = start();
  const run = async (): Promise<Omit<Measured, 'memory'>> => {
    const cold = await milliseconds(() => printer.print(first));
    const before = processorTimeOfChildren();
    const fresh: number[] = [];
    for (const meeting of others) fresh.push(await milliseconds(() => printer.print(meeting)));
    const processor = (processorTimeOfChildren() - before) / fresh.length;
    const again: number[] = [];
    for (const meeting of Array.from({ length: 3 }, () => others.at(-1) ?? first))
      again.push(await milliseconds(() => printer.print(meeting)));
    const size = await printer.print(first);
    return {
      cold,
      fresh: percentile(fresh, 0.5),
      again: percentile(again, 0.5),
      processor,
      size,
    };
  };
  const [times, memory] = await peakMemory(run).finally(printer.stop);
  return { ...times, memory };
}

/** Minutes of 60 items as PDF/UA beside headless Chromium printing the same words to a tagged PDF. */
export async function benchPdf(): Promise<Table> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'raadslag-bench-pdf-'));
  try {
    const meetings = Array.from({ length: rounds }, (_, seed) => madeUpMeeting(seed + 1, items));
    for (const meeting of meetings) await htmlOf(meeting, folder);
    await (await openBrowser()).close();
    const ours = await measure(startTypst, meetings);
    const peer = await measure(() => startChromium(folder), meetings);
    const row = (name: string, a: number, b: number, digits = 0): string[] => [
      name,
      round(a, digits),
      round(b, digits),
      round(a / b, 2),
    ];
    return {
      title: `PDF of minutes with ${items} items`,
      head: ['', 'Rådslag', 'headless Chromium', 'ratio'],
      rows: [
        row('from nothing to the first PDF, ms', ours.cold, peer.cold),
        row('other minutes, warm, ms', ours.fresh, peer.fresh),
        row('other minutes, warm, ms of processor time', ours.processor, peer.processor),
        row('the same again, warm, ms', ours.again, peer.again),
        row('memory of all its processes at most, MB', ours.memory, peer.memory),
        row('size of the file, kB', ours.size / 1_000, peer.size / 1_000),
      ],
      notes: [
        `Median of ${rounds - 1} different minutes. Ours is checked against PDF/UA-1 while it is written; Chromium writes tags and bookmarks unchecked.`,
        'Memory: proportional set size of all processes (ours: Node with its worker; theirs: browser without the Node that drives it).',
        'Aim: faster than a warm Chromium, at a third of its memory.',
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
