/** Danish is what Rådslag is written in; English follows the same keys. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts of a part of the interface: sentences, functions that make one, and groups of them. */
export type Texts = { readonly [key: string]: string | ((...values: never[]) => string) | Texts };

/** A text that lacks its English sentence does not compile. */
export const inBothLanguages = <T extends Texts>(
  da: T,
  en: NoInfer<T>,
): Readonly<Record<Language, T>> => ({ da, en });
