/** The workspace works without a script, and better with one. */
export const csr = true;
