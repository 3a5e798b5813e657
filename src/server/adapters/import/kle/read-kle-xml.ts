import { SaxesParser } from 'saxes';
import type { KleFault } from '#application/paper/kle-file.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { KleEntry } from './kle-entry.ts';

type Open = {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly replacedBy: string[];
};

const levels = new Map([
  ['Hovedgruppe', { number: 'HovedgruppeNr', title: 'HovedgruppeTitel' }],
  ['Gruppe', { number: 'GruppeNr', title: 'GruppeTitel' }],
  ['Emne', { number: 'EmneNr', title: 'EmneTitel' }],
]);

/**
 * The subject plan as KL delivers it in XML (versions 1.1 and 2.0): `KLE-Emneplan` with main groups, groups and subjects,
 * each with its number, title and `…AdministrativInfo`, in which `Historisk` tells when it went out or was moved and what took
 * its place.
 */
export function readKleXml(
  text: string,
): Result<{ readonly publishedOn: string; readonly entries: readonly KleEntry[] }, KleFault> {
  const parser = new SaxesParser();
  const path: string[] = [];
  const open: Open[] = [];
  const entries: KleEntry[] = [];
  const found: { fault: KleFault | null; publishedOn: string; said: string } = {
    ...{ fault: null, publishedOn: '', said: '' },
  };
  const refuse = (kind: KleFault['kind'], value: string): void => {
    found.fault ??= { kind, line: parser.line, value };
  };
  parser.on('doctype', () => {
    // Nothing in a subject plan needs one, and it can make a small file endless.
    refuse('document-type', '');
  });
  parser.on('error', ({ message }) => {
    refuse('broken-xml', message);
  });
  parser.on('opentag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    if (path.length === 0 && local !== 'KLE-Emneplan') refuse('not-kle', local);
    path.push(local);
    found.said = '';
    if (levels.has(local)) open.push({ line: parser.line, fields: new Map(), replacedBy: [] });
  });
  parser.on('text', (said) => {
    found.said += said;
  });
  parser.on('closetag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    path.pop();
    const said = found.said.trim();
    found.said = '';
    const current = open.at(-1);
    if (local === 'UdgivelsesDato' && current === undefined) found.publishedOn = said;
    const level = levels.get(local);
    if (level !== undefined) {
      const { fields, line, replacedBy } = open.pop() ?? {
        fields: new Map<string, string>(),
        line: 0,
        replacedBy: [],
      };
      entries.push({
        ...{ line, replacedBy },
        number: fields.get(level.number) ?? '',
        title: fields.get(level.title) ?? '',
        from: fields.get('OprettetDato') ?? '',
        endedOn: fields.get('UdgaaetDato') ?? fields.get('FlyttetDato') ?? '',
      });
    } else if (path.includes('AfloestAf')) {
      if (said !== '' && local.endsWith('Nr')) current?.replacedBy.push(said);
    } else if (said !== '' && current && !current.fields.has(local))
      current.fields.set(local, said);
  });
  parser.write(text).close();
  if (found.fault) return err(found.fault);
  return ok({ publishedOn: found.publishedOn, entries });
}
