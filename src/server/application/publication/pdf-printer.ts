import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';

/** Prints published snapshots as PDF/UA-1 (LAW A4). */
export type PdfPrinter = {
  readonly meeting: (meeting: MeetingSnapshot) => Promise<Uint8Array>;
  /** One item with the meeting's head; null where the meeting has no open item under that key. */
  readonly item: (meeting: MeetingSnapshot, itemKey: string) => Promise<Uint8Array | null>;
};
