import type { Cookies } from '@sveltejs/kit';

/** The cookie of a browser that is asking a device for a passkey: only it can come back with the answer. */
export function challengeCookie(cookies: Cookies, origin: string) {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? '__Host-raadslag-noegle' : 'raadslag-noegle';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const;
  return {
    write: (token: string): void => {
      cookies.set(name, token, { ...options, maxAge: 300 });
    },
    /** It is used once. */
    take: (): string | null => {
      const token = cookies.get(name) ?? null;
      cookies.delete(name, options);
      return token;
    },
  };
}
