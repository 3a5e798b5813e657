import type { Cookies } from '@sveltejs/kit';

/**
 * The cookie of a browser that has been sent to the municipality's sign-in: only it can come back with the answer. `Lax`,
 * since the answer comes by a link from another host.
 */
export function signInCookie(cookies: Cookies, origin: string) {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? '__Host-raadslag-login' : 'raadslag-login';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    write: (token: string): void => {
      cookies.set(name, token, { ...options, maxAge: 600 });
    },
    /** It is used once. */
    take: (): string | null => {
      const token = cookies.get(name) ?? null;
      cookies.delete(name, options);
      return token;
    },
  };
}
