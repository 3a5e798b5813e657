/** Characters that a name can do without: no folder, no line, no letter that turns the reading round ("fdp.exe" as "exe.pdf"). */
const unwelcome = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;
const longest = 200;

/**
 * The name of a file as it is kept and given out again: its last part, without what hides or harms.
 * @param name as a browser or a mail says it; may be a whole path
 * @returns null where nothing of it is left, or it has only an extension
 */
export function cleanFileName(name: string): string | null {
  const own = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = own.replaceAll(unwelcome, '').replaceAll(/\s+/g, ' ').trim();
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length).replace(/^[.\s]+|[.\s]+$/g, '');
  if (stem === '') return null;
  const short = stem.slice(0, longest - extension.length).replace(/\p{Surrogate}$/u, '');
  return `${short.trim()}${extension}`;
}

/** What an attachment is called until somebody gives it a better name: the file's, as words. */
export const titleOfFile = (fileName: string): string =>
  fileName
    .replace(/\.[\p{L}\p{N}]{1,10}$/u, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim() || fileName;
