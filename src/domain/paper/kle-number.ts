/** A subject code with or without its facet of action: "02.00.01", "15.20 G00", "27.18-A21" (LAW R4). */
export const isKleNumber = (text: string): boolean =>
  /^\d{2}(\.\d{2}){0,2}\s?-?[A-ZÆØÅ]?\d{0,2}$/.test(text);

/** One subject of the register that the municipality brings itself: it may not be shipped (LAW R4). */
export type KleSubject = { readonly number: string; readonly title: string };
