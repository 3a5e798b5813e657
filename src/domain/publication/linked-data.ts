/** A description for machines in the words of schema.org, as JSON-LD. */
export type LinkedData = {
  readonly '@context': 'https://schema.org';
  readonly '@type': string;
  readonly [property: string]: unknown;
};

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON as it may stand in a `<script>` of a page: no title can end the element (`</script>`), begin a comment in it (`<!--`), or
 * be taken for a character reference; the value is the same.
 */
export const embedJson = (value: LinkedData): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? character,
  );
