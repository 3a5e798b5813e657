import { walkXml } from '../walk-xml.ts';

/** Number formats that are built in and matter here (ECMA-376 part 1, 18.8.30): the others are dates and amounts. */
const builtIn = new Map([
  [0, 'General'],
  [1, '0'],
  [49, '@'],
]);

/** The number format of each cell style, by the style's number. */
export function readCellFormats(bytes: Uint8Array | undefined): readonly string[] {
  const codes = new Map<number, string>();
  const styles: string[] = [];
  let inCells = false;
  if (bytes === undefined) return styles;
  walkXml(bytes, {
    open({ name, attributes }) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
      if (name === 'xf' && inCells) styles.push(codes.get(id) ?? builtIn.get(id) ?? '#,##0');
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
