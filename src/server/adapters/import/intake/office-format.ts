import type { IntakeFaultOf } from '#application/import/intake-refused.ts';

type OfficeFormat = IntakeFaultOf<'office-file'>['format'];

const folders: readonly (readonly [string, OfficeFormat])[] = [
  ['word/', 'Word'],
  ['xl/', 'Excel'],
  ['ppt/', 'PowerPoint'],
];

/** Which office program's document a zip file is, by the paths in it; `null` for an ordinary zip file. */
export function officeFormat(paths: readonly string[]): OfficeFormat | null {
  if (paths.includes('mimetype') && paths.includes('content.xml')) return 'OpenDocument';
  if (!paths.includes('[Content_Types].xml')) return null;
  const known = folders.find(([folder]) => paths.some((path) => path.startsWith(folder)));
  return known?.[1] ?? 'Office';
}
