import { escapeXml, zipOf } from './zip-of.ts';

/** A cell: a text, or a number with its format. */
export type Cell = string | { readonly number: string; readonly format?: string };

export type XlsxSheet = {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly Cell[])[];
  /** Numbers of hidden rows and columns, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly note?: string;
  readonly conversation?: string;
  readonly footer?: string;
  readonly prompt?: string;
  readonly formula?: string;
};

export type XlsxText = {
  readonly sheets: readonly XlsxSheet[];
  readonly definedName?: string;
  readonly author?: string;
  readonly inline?: boolean;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const column = (index: number): string => String.fromCharCode(65 + index);
const relations = (targets: readonly string[]): string =>
  `<Relationships xmlns="${packageRelations}">${targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="${office}/x" Target="${target}"/>`).join('')}</Relationships>`;

/** An Excel workbook with exactly these cells, notes and names. */
export function xlsxOf({ sheets, definedName, author, inline = false }: XlsxText): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const cell = (value: Cell, row: number, at: number): string => {
    const reference = `${column(at)}${row}`;
    if (typeof value !== 'string') {
      const { number, format } = value;
      if (format !== undefined && !formats.includes(format)) formats.push(format);
      const style = format === undefined ? 0 : formats.indexOf(format) + 1;
      return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
    }
    if (inline) return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
    strings.push(value);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const files: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries()) {
    const at = index + 1;
    const columns = (sheet.hiddenColumns ?? []).map(
      (number) => `<col min="${number}" max="${number}" hidden="1"/>`,
    );
    const rows = sheet.rows.map((cells, row) => {
      const hidden = sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : '';
      return `<row r="${row + 1}"${hidden}>${cells.map((value, place) => cell(value, row + 1, place)).join('')}</row>`;
    });
    if (sheet.formula !== undefined)
      rows.push(`<row r="99"><c r="A99"><f>${escapeXml(sheet.formula)}</f><v>0</v></c></row>`);
    files[`xl/worksheets/sheet${at}.xml`] =
      `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${sheet.prompt === undefined ? '' : `<dataValidations><dataValidation prompt="${escapeXml(sheet.prompt)}"/></dataValidations>`}${sheet.footer === undefined ? '' : `<headerFooter><oddFooter>${escapeXml(sheet.footer)}</oddFooter></headerFooter>`}</worksheet>`;
    const targets: string[] = [];
    if (sheet.note !== undefined) {
      targets.push(`../comments${at}.xml`);
      files[`xl/comments${at}.xml`] =
        `<comments xmlns="${main}"><authors><author>Signe Prøve</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>${escapeXml(sheet.note)}</t></r></text></comment></commentList></comments>`;
    }
    if (sheet.conversation !== undefined) {
      targets.push(`../threadedComments/threadedComment${at}.xml`);
      files[`xl/threadedComments/threadedComment${at}.xml`] =
        `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" id="{1}"><text>${escapeXml(sheet.conversation)}</text></threadedComment></ThreadedComments>`;
    }
    if (targets.length > 0) files[`xl/worksheets/_rels/sheet${at}.xml.rels`] = relations(targets);
  }
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`).join('')}</sheets>${definedName === undefined ? '' : `<definedNames><definedName name="Borger">${escapeXml(definedName)}</definedName></definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`),
    ),
    ...files,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats.map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ...(author === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escapeXml(author)}</dc:creator></cp:coreProperties>`,
        }),
  });
}
