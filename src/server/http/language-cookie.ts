import type { Cookies } from '@sveltejs/kit';
import { languages, type Language } from '#ui/text/language.ts';

/**
 * The language of whoever was last signed in with this browser, for the page that says that they are signed out. It tells nothing
 * else, and is not there for Danish, which the house speaks by itself.
 */
export function languageCookie(cookies: Cookies, origin: string) {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? '__Host-raadslag-sprog' : 'raadslag-sprog';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  const read = (): Language => languages.find((one) => one === cookies.get(name)) ?? 'da';
  return {
    read,
    keep: (language: Language): void => {
      if (language === read()) return;
      if (language === 'da') cookies.delete(name, options);
      else cookies.set(name, language, { ...options, maxAge: 31_536_000 });
    },
  };
}
