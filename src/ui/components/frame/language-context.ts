import { createContext } from 'svelte';
import { textIn, type Language, type Texts } from '#ui/text/language.ts';

/** The language of the page. To choose another one loads the page anew, so it does not change while a page is shown. */
const [language, setLanguage] = createContext<Language>();
export { language, setLanguage };

/** The texts of a part of the interface in the language of the page: `const text = textHere(paperText)`. */
export const textHere = <T extends Texts>(texts: Readonly<Record<Language, T>>): T =>
  textIn(language(), texts);
