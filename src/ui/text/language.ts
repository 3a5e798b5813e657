/*
 * The workspace speaks two languages. A part of it keeps its texts in `src/ui/text/` as `inBothLanguages({…}, {…})`;
 * a component asks for them with `textHere(texts)` (src/ui/components/frame/language-context.ts), a route's server with
 * `textIn(locals.language, texts)`. Each person chooses the language for their account; public pages are Danish.
 */

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

/** The texts in one language. */
export const textIn = <T>(language: Language, texts: Readonly<Record<Language, T>>): T =>
  texts[language];
