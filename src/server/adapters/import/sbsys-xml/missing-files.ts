import type { Warning } from '#domain/minutes/parsed-minutes.ts';
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';

const enclosuresOf = (agenda: XmlElement): readonly XmlElement[] => {
  const items = childAt(agenda, 'Items');
  return (items === null ? [] : childrenOf(items, 'Item')).flatMap((item) => {
    const enclosures = childAt(item, 'Enclosures');
    return enclosures === null ? [] : childrenOf(enclosures, 'Enclosure');
  });
};

const at = (enclosure: XmlElement, name: string): string => {
  const found = childAt(enclosure, name);
  return found === null ? '' : textOf(found).trim();
};

/** Enclosures that the agenda lists and the zip file does not hold. An XML file alone announces none. */
export function missingFiles(
  agenda: XmlElement,
  companions: ReadonlyMap<string, Uint8Array>,
): Warning[] {
  if (companions.size === 0) return [];
  const paths = [...companions.keys()];
  return enclosuresOf(agenda).flatMap((enclosure) => {
    const path = at(enclosure, 'InstantiationFilePathRelative').replaceAll('\\', '/');
    if (path === '' || paths.some((known) => known === path || known.endsWith(`/${path}`)))
      return [];
    return [
      {
        code: 'missing-file',
        message: `Bilaget ligger ikke i zip-filen: ${path}.`,
        near: at(enclosure, 'Name'),
      },
    ];
  });
}
