/** What passwords and tokens are made of and compared with; slow by design, so never inside a transaction. */
export type Credentials = {
  readonly hashPassword: (password: string) => Promise<string>;
  /** @param hash null takes as long as a wrong password: the time tells nobody which accounts there are */
  readonly verifyPassword: (hash: string | null, password: string) => Promise<boolean>;
  /** 256 random bits, as they stand in a cookie or a link. */
  readonly newToken: () => string;
  /** What of a token, or of an address, is stored. */
  readonly digest: (text: string) => string;
};
