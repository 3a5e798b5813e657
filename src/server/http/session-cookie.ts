import type { Cookies } from '@sveltejs/kit';

/**
 * The cookie that holds a session's token. No script reads it, no other site's form brings it along, and over https no
 * other host or path can plant it (`__Host-`).
 */
export function sessionCookie(cookies: Cookies, origin: string) {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? '__Host-raadslag' : 'raadslag';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    read: (): string | null => cookies.get(name) ?? null,
    write: ({ token, expiresAt }: { readonly token: string; readonly expiresAt: Date }): void => {
      cookies.set(name, token, { ...options, expires: expiresAt });
    },
    drop: (): void => {
      cookies.delete(name, options);
    },
  };
}
