const elsewhere = 'http://rådslag.invalid';

/**
 * Where to go after signing in: a page of the workspace, whatever somebody has written into the link.
 * @returns path and query; the overview for anything that leads elsewhere (an open redirect)
 */
export function ownPath(asked: string | null): string {
  const start = '/arbejdsrum';
  if (asked === null || !URL.canParse(asked, elsewhere)) return start;
  const { origin, pathname, search } = new URL(asked, elsewhere);
  return origin === new URL(elsewhere).origin && /^\/(arbejdsrum|konto)(\/|$)/.test(pathname)
    ? pathname + search
    : start;
}
