import type { Reader } from '../source.ts';
import { childAt } from '../xml/xml-element.ts';
import { xmlOf } from '../xml/xml-of.ts';
import { readAgendaPublication } from './agenda-publication.ts';
import { readDagsorden } from './dagsorden.ts';

/** The two publications of SBSYS, told apart by their root element. */
export const sbsysXml: Reader = {
  id: 'sbsys-xml',

  recognise: (source) => {
    if (source.kind !== 'xml') return 0;
    const root = xmlOf(source);
    const isPublication =
      root.name === 'Publication' && childAt(root, 'Agendas', 'Agenda') !== null;
    return isPublication || (root.name === 'Dagsorden' && root.attributes.has('DagsordenID'))
      ? 1
      : 0;
  },

  read: (source) => {
    if (source.kind !== 'xml') throw new Error('sbsys-xml reads XML');
    const root = xmlOf(source);
    return root.name === 'Dagsorden'
      ? readDagsorden(root)
      : readAgendaPublication(root, source.companions);
  },
};
