import path from 'node:path';
import process from 'node:process';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';

/** Prints what it is sent, in a process of its own, so that its memory can be told from the bench's. */
const press = openPdfPress({ root: path.resolve(import.meta.dirname, '..'), origin: null });
process.on('message', (meeting: MeetingSnapshot) => {
  void press.renderMeetingPdf(meeting).then((pdf) => process.send?.(pdf.length));
});
