import type { Operations } from '#application/operations/ports.ts';
import type { Published } from '#application/publication/ports.ts';
import type { PdfPrinter } from '#application/publication/pdf-printer.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Under which the fault stands in the log; absent where nothing is wrong with Rådslag. */
      id?: string;
    }
    interface Locals {
      published: Published;
      /** Prints snapshots as PDF/UA-1. */
      printer: PdfPrinter;
      operations: Operations;
      /** ISO date in Denmark. */
      today: string;
      /** The address people see, without a trailing slash. */
      origin: string;
      /** Where the municipality's accessibility statement stands, when it has one. */
      accessibilityUrl: string | undefined;
    }
  }
}
