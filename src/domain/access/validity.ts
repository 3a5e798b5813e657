/** Days in Denmark (ISO) between which something holds, both included; null: without a beginning, without an end. */
export type Validity = { readonly from: string | null; readonly until: string | null };

export const isValidOn = ({ from, until }: Validity, date: string): boolean =>
  (from === null || from <= date) && (until === null || date <= until);
