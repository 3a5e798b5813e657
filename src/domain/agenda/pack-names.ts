/** A file as it is called inside a meeting pack. */
export type PackName = { readonly folder: string; readonly name: string };

/** Signs that a file's name may not hold on some machine, and control characters. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 90;

/**
 * Names that unpack on any machine and sort as the agenda does: "Punkt 04/4.1 Titel.pdf". Two files of one item with the
 * same title get different names.
 * @param attachments of all items, in order; `number` is the item's, `order` counts from 1 within it
 */
export function namePackFiles(
  attachments: readonly {
    readonly number: string;
    readonly order: number;
    readonly title: string;
    readonly fileName: string;
  }[],
): readonly PackName[] {
  const taken = new Set<string>();
  return attachments.map(({ number, order, title, fileName }) => {
    const folder = `Punkt ${padded(tidy(number) || '0')}`;
    const extension = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase() ?? '';
    const bare = title.toLowerCase().endsWith(extension)
      ? title.slice(0, title.length - extension.length)
      : title;
    const base = `${tidy(number)}.${order} ${tidy(bare)}`.slice(0, longest).trim();
    const stem = reserved.test(base) ? `${base}_` : base;
    const name = firstFree(
      (n) => `${stem}${n === 1 ? '' : ` (${n})`}${extension}`,
      (candidate) => !taken.has(`${folder}/${candidate}`.toLowerCase()),
    );
    taken.add(`${folder}/${name}`.toLowerCase());
    return { folder, name };
  });
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');

/** "4" and "4a" sort behind "12" unless they are written alike. */
const padded = (number: string): string =>
  number.replace(/^\d+/, (digits) => digits.padStart(2, '0'));

function firstFree(name: (n: number) => string, isFree: (name: string) => boolean): string {
  for (let n = 1; ; n += 1) if (isFree(name(n))) return name(n);
}
