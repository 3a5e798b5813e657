import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { PasskeyRefused } from '#application/access/keep-passkeys.ts';

type Options = {
  readonly new: PublicKeyCredentialCreationOptionsJSON;
  readonly 'sign-in': PublicKeyCredentialRequestOptionsJSON;
};
type Asked<T> =
  | { readonly ok: true; readonly options: T }
  | { readonly ok: false; readonly refused: PasskeyRefused['type'] };

/** Asks the server what to ask the device with. */
export async function askForOptions<For extends keyof Options>(
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<Asked<Options[For]>> {
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
  const answer: unknown = await response.json();
  if (response.ok) return { ok: true, options: answer as Options[For] };
  return {
    ok: false,
    refused: (answer as { refused?: PasskeyRefused['type'] }).refused ?? 'not-accepted',
  };
}
