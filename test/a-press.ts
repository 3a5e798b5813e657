import path from 'node:path';
import { afterAll } from 'vitest';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import { readAccessiblePdf, type AccessiblePdf } from './read-accessible-pdf.ts';

/** Where the fonts lie. */
export const pressRoot = path.resolve(import.meta.dirname, '..');

/** A press of the file's own, and what it prints as another program reads it. */
export function aPress() {
  const press = openPdfPress({ root: pressRoot, origin: 'https://raadslag.eksempel.dk' });
  afterAll(() => press.close());
  const print = async (meeting: MeetingSnapshot): Promise<AccessiblePdf> =>
    readAccessiblePdf(await press.renderMeetingPdf(meeting));
  return { press, print };
}
