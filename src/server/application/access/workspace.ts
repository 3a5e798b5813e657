import type { Actor } from '#domain/access/actor.ts';
import type { FileIntake } from '../attachment/file-store.ts';
import type { PackPrinter } from '../agenda/meeting-pack.ts';
import type { Context } from '../ports.ts';
import type { Authenticator } from './authenticator.ts';
import type { Credentials } from './credentials.ts';
import type { Writing } from '../writing/text-exchange.ts';
import type { PasskeyDesk } from './passkey-desk.ts';
import type { SignInService } from './sign-in-service.ts';
import type { LocalAccounts } from './local-accounts.ts';

/** What the workspace is made of, for one request after another. */
export type Workspace = {
  /** Everything that a use case may touch, in somebody's name. */
  readonly contextOf: (actor: Actor) => Context;
  readonly credentials: Credentials;
  readonly authenticator: Authenticator;
  /** Null where the address is an IP address, for which browsers know none. */
  readonly passkeys: PasskeyDesk | null;
  readonly localAccounts: LocalAccounts;
  /** False where mails are only written as files. */
  readonly mailGoesOut: boolean;
  readonly writing: Writing;
  /** The municipality's own sign-in; null where there is none. */
  readonly signInService: SignInService | null;
  /** Where files come in. */
  readonly intake: FileIntake;
  readonly packs: PackPrinter;
};
