/** Public pages need no script and load none. */
export const csr = false;
