/**
 * A text for programs: a feed, a calendar, a reference. Anyone's page may read it from a browser: it is public, and the same for
 * everyone.
 * @param name under which a browser saves it; without one it is shown
 */
export const fileAnswer = (text: string, type: string, name?: string): Response =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'access-control-allow-origin': '*',
      ...(name === undefined ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    },
  });
