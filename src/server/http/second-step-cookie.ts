import type { Cookies } from '@sveltejs/kit';

/** The cookie of a browser in which the right password has been given and not yet the code; it opens nothing but that step. */
export function secondStepCookie(cookies: Cookies, origin: string) {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? '__Host-raadslag-trin' : 'raadslag-trin';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const;
  return {
    read: (): string | null => cookies.get(name) ?? null,
    write: (token: string): void => {
      cookies.set(name, token, { ...options, maxAge: 600 });
    },
    drop: (): void => {
      cookies.delete(name, options);
    },
  };
}
