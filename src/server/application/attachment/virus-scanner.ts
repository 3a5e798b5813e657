/** A virus scanner of the house's own, where one is set up. */
export type VirusScanner = {
  /** @returns the virus's name; `unreachable` where the scanner gives no answer that can be trusted */
  readonly scan: (
    bytes: Uint8Array,
  ) => Promise<
    | { readonly status: 'clean' }
    | { readonly status: 'infected'; readonly name: string }
    | { readonly status: 'unreachable' }
  >;
};
