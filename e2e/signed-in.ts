import type { Page } from 'playwright-core';
import type { Account } from '#application/access/account-store.ts';
import { password } from '../test/people.ts';
import type { RunningHouse } from './house.ts';

/** The roles that have a demonstration account, by the part of the address before the @. */
export type Demonstration =
  | 'sagsbehandler'
  | 'leder'
  | 'direktoer'
  | 'sekretaer'
  | 'stedfortraeder'
  | 'publicist'
  | 'hoeringspart'
  | 'revisor'
  | 'administrator'
  | 'formand'
  | 'medlem'
  | 'borgmester';

/** Signs in as a person would, and waits until the workspace is there. */
export async function signIn(
  page: Page,
  origin: string,
  email: string,
  secret: string,
): Promise<void> {
  await page.goto(`${origin}/log-ind`);
  await page.fill('#email', email);
  await page.fill('#password', secret);
  await page.click('main button');
  await page.waitForURL(`${origin}/arbejdsrum`);
}

/** At a house that has the sample municipality: `aHouse()`. */
export const signInDemonstration = (
  page: Page,
  { origin, printed }: Pick<RunningHouse, 'origin' | 'printed'>,
  who: Demonstration,
): Promise<void> =>
  signIn(page, origin, `${who}@boegelund.example`, demonstrationPassword(printed()));

/** What the house prints at its start. */
export function demonstrationPassword(printed: string): string {
  const found = /Adgangskode til dem alle: (\S+)/.exec(printed)?.[1];
  if (found === undefined) throw new Error('the house has told no password');
  return found;
}

/** An account made by `anAccount` or `aMember`. The house needs RAADSLAG_LOCAL_ACCOUNTS=on where it has a DATABASE_URL. */
export const signInAs = (
  page: Page,
  origin: string,
  account: Pick<Account, 'email'>,
): Promise<void> => signIn(page, origin, account.email, password);

/**
 * Signs in without a browser.
 * @returns the cookie to send along
 */
export async function cookieOf(origin: string, email: string, secret = password): Promise<string> {
  const response = await fetch(`${origin}/log-ind`, {
    method: 'POST',
    headers: { origin, accept: 'text/html' },
    body: new URLSearchParams({ email, password: secret }),
    redirect: 'manual',
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 303 || cookie === undefined)
    throw new Error(`signing in was answered ${response.status}`);
  return cookie;
}
