/** Failures are counted over this many milliseconds: a quarter of an hour. */
export const throttleWindow = 15 * 60_000;

/** Failed sign-ins within the window. */
export type Failures = { readonly ofAccount: number; readonly fromAddress: number };

/** A person who has forgotten a password tries fewer; from one network a whole town hall may sign in. */
const most: Failures = { ofAccount: 8, fromAddress: 40 };

/** Whether another password may be tried now. The same for addresses that have no account. */
export const mayTrySignIn = ({ ofAccount, fromAddress }: Failures): boolean =>
  ofAccount < most.ofAccount && fromAddress < most.fromAddress;
