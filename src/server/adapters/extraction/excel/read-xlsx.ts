import { err, ok } from '#domain/result.ts';
import { draftExtract, type FormatReader } from '../extract.ts';
import { readOfficeRest } from '../office-rest.ts';
import { openPackage, relationshipsOf, type Package } from '../open-package.ts';
import { rootName } from '../walk-xml.ts';
import { readCellFormats } from './cell-formats.ts';
import { readCellComments } from './read-comments.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings, readWorkbook } from './read-workbook.ts';

const sheetRoots = new Set(['worksheet', 'dialogsheet']);

const pathByRoot = (parts: Package, root: string): string | undefined =>
  [...parts].find(
    ([path, part]) => path.startsWith('xl/') && path.endsWith('.xml') && rootName(part) === root,
  )?.[0];

/** An Excel workbook (xlsx), with hidden sheets, rows and columns, notes, names, formulas and cached data. */
export const readXlsx: FormatReader = async (bytes, room) => {
  const opened = await openPackage(bytes, room, true);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const draft = draftExtract();
  const paths = {
    workbook: pathByRoot(parts, 'workbook') ?? 'xl/workbook.xml',
    strings: pathByRoot(parts, 'sst') ?? 'xl/sharedStrings.xml',
    styles: pathByRoot(parts, 'styleSheet') ?? 'xl/styles.xml',
  };
  const read = new Set(Object.values(paths));
  const { sheets, names } = readWorkbook(parts, paths.workbook);
  const { strings, isWhole } = readSharedStrings(parts.get(paths.strings));
  if (!isWhole) draft.unreadable.push({ kind: 'damaged-part', label: paths.strings });
  const formats = readCellFormats(parts.get(paths.styles));
  const damaged = (path: string, whole: boolean): void => {
    if (!whole) draft.unreadable.push({ kind: 'damaged-part', label: path });
  };

  const known = [...sheets.keys()];
  const strays = [...parts.keys()].filter((path) => /^xl\/.*\.xml$/.test(path));
  for (const path of new Set([...known, ...strays])) {
    const part = parts.get(path);
    if (part === undefined || read.has(path)) continue;
    const root = rootName(part) ?? '';
    if (!sheetRoots.has(root)) continue;
    read.add(path);
    // A sheet that the workbook does not name is in the file all the same.
    const sheet = sheets.get(path) ?? { name: path, isHidden: true };
    damaged(path, readSheet(part, sheet, strings, formats, draft));
    for (const { target } of relationshipsOf(parts, path).values()) {
      const comments = parts.get(target);
      if (comments === undefined || read.has(target)) continue;
      if (!/^(?:comments|ThreadedComments)$/.test(rootName(comments) ?? '')) continue;
      read.add(target);
      damaged(target, readCellComments(comments, sheet.name, draft));
    }
  }
  draft.add('formula', names.join('\n'));
  const refused = await readOfficeRest(parts, read, room, draft);
  if (refused) return err(refused);
  return ok({
    format: 'xlsx',
    parts: draft.parts,
    accessibility: {
      tagged: null,
      language: null,
      textLayer: draft.parts.some(({ part }) => part === 'text'),
    },
    pages: null,
    unreadable: draft.unreadable,
  });
};
