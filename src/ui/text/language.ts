/** Danish is what Rådslag is written in; English follows the same keys. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts of a part of the interface: sentences, functions that make one, and groups of them. */
export type Texts = { readonly [key: string]: string | ((...values: never[]) => string) | Texts };

/** The same keys, each with the same kind of value. */
export type Translation<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Translation<T[Key]>;
};

export type InBothLanguages<T> = Readonly<Record<Language, Translation<T>>>;

/** A text that lacks its English sentence does not compile. */
export const inBothLanguages = <const T extends Texts>(
  da: T,
  en: Translation<T>,
): InBothLanguages<T> => ({ da: da as Translation<T>, en });
