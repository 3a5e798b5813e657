import type { Workspace } from '#application/access/workspace.ts';
import type { Operations } from '#application/operations/ports.ts';
import type { PdfPrinter } from '#application/publication/pdf-printer.ts';
import type { Published } from '#application/publication/ports.ts';
import type { PublicationListener } from '#adapters/postgres/publication-watch.ts';

/** What the public side is made of, and how it is closed. */
export type House = {
  readonly published: Published;
  readonly printer: PdfPrinter;
  readonly operations: Operations;
  readonly workspace: Workspace;
  readonly origin: string;
  readonly accessibilityUrl: string | undefined;
  /** What the person who starts it should know, in Danish. */
  readonly notices: readonly string[];
  /** Who can sign in at the sample municipality, with their password: for the terminal, never for the log. */
  readonly demonstration: readonly string[];
  /** Tells of every publication and withdrawal, in any process, until the house is closed. */
  readonly watchPublications: (listener: PublicationListener) => void;
  /** Ends what would hold the server open: streams of texts that are being written. */
  readonly endStreams: () => void;
  readonly close: () => Promise<void>;
};

const shared = Symbol.for('raadslag.house');

/**
 * The server composes the house before it loads SvelteKit's handler, which is a bundle of its own with its own
 * copies of every module: it finds the house here. In development there is no server of ours, and it makes one.
 */
export function shareHouse(house: House): void {
  Object.assign(globalThis, { [shared]: house });
}

export const sharedHouse = (): House | undefined => (globalThis as { [shared]?: House })[shared];
