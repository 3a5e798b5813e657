/**
 * What a glyph says in plain characters. Many programs map the one hyphen glyph of a font to U+00AD,
 * so a soft hyphen that is painted is a hyphen. Symbol fonts paint bullets from the private use area.
 */
export function readGlyphText(unicode: string): string {
  if (/^[\u0020-\u007e\u00c0-\u024f]+$/.test(unicode)) return unicode;
  return unicode
    .replace(/[\u00ad\u2010\u2011]/g, '-')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\uf0a0-\uf0ff\u2022\u25aa\u25cf\u25a0]/g, '•')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff\ufffe\uffff]/g, '');
}
