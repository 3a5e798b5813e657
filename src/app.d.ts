import type { SignedIn } from '#application/access/find-signed-in.ts';
import type { Visitor } from '#application/access/open-session.ts';
import type { Workspace } from '#application/access/workspace.ts';
import type { Operations } from '#application/operations/ports.ts';
import type { Published } from '#application/publication/ports.ts';
import type { Context } from '#application/ports.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Language } from '#ui/text/language.ts';
import type { SentField, Unsaved } from '#ui/text/unsaved.ts';
import type { PdfPrinter } from '#application/publication/pdf-printer.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Under which the fault stands in the log; absent where nothing is wrong with Rådslag. */
      id?: string;
      /** What somebody sent in a form that could not be kept. */
      unsaved?: Unsaved;
    }
    /** On every page. */
    interface Locals extends WorkspaceLocals {
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
    /**
     * In the workspace and where one signs in. On public pages, which are the same for everybody, `actor` is everybody and
     * `context` and `workspace` throw.
     */
    interface WorkspaceLocals {
      workspace: Workspace;
      /** Null on the page where one signs in. */
      signedIn: SignedIn | null;
      actor: Actor;
      /** What a use case needs, in the name of whoever is signed in. */
      context: () => Context;
      language: Language;
      visitor: Visitor;
      /** The fields of a form that was sent, should they have to be given back; none where they hold passwords. */
      sent: () => Promise<readonly SentField[]>;
    }
  }
}
