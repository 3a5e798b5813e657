/** Public pages need no script; the search field brings a small one of its own (`#ui/browser`). */
export const csr = false;
