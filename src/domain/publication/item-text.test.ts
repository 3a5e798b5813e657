import { describe, expect, test } from 'vitest';
import { aParsedItem, parsedMinutes } from '../../../test/parsed-minutes.ts';
import type { ParsedAttachment, ParsedDocument } from '../minutes/parsed-minutes.ts';
import { analyse } from './analyse.ts';
import { attachedDocuments } from './item-text.ts';

const attachment = (number: string | null, title: string): ParsedAttachment => ({
  number,
  title,
  documentNumber: null,
  access: 'open',
});
const document = (number: string | null, title: string): ParsedDocument => ({
  ...attachment(number, title),
  text: `Teksten i ${title}`,
  complete: true,
});

describe('which text belongs to which attachment', () => {
  test('its number says so, and its title where the number is printed twice', () => {
    const parsed = parsedMinutes({
      items: [
        aParsedItem({ attachments: [attachment('1', 'Kort'), attachment('2', 'Budget')] }),
        aParsedItem({ attachments: [attachment('1', 'Tegning'), attachment(null, 'Brev')] }),
      ],
      documents: [
        document('1', 'Tegning'),
        document('1', 'Kort'),
        document('2', 'Budget 2022'),
        document(null, 'Brev'),
      ],
    });
    expect(attachedDocuments(parsed).map((texts) => texts.map((one) => one?.title))).toEqual([
      ['Kort', 'Budget 2022'],
      ['Tegning', 'Brev'],
    ]);
  });

  test('a closed attachment, a closed document and a closed item have none', () => {
    const parsed = parsedMinutes({
      items: [
        aParsedItem({ attachments: [{ ...attachment('1', 'A'), access: 'closed' }] }),
        aParsedItem({ attachments: [attachment('2', 'B')] }),
        aParsedItem({ access: 'closed', attachments: [attachment('3', 'C')] }),
      ],
      documents: [
        document('1', 'A'),
        { ...document('2', 'B'), access: 'closed' },
        document('3', 'C'),
      ],
    });
    expect(attachedDocuments(parsed)).toEqual([[null], [null], [null]]);
  });
});

describe('what is looked for in the texts of a document', () => {
  test('personal data everywhere, attachments included; references in running text', () => {
    const number = '070761-4285';
    const parsed = parsedMinutes({
      items: [
        aParsedItem({
          title: 'Se punkt 3 på dette møde',
          sections: [{ kind: 'summary', label: 'Resumé', text: 'Se punkt 3 på dette møde.' }],
          attachments: [attachment('1', `Brev om ${number}`)],
        }),
        aParsedItem({ access: 'closed', title: number }),
      ],
      documents: [{ ...document('1', 'Brev'), text: `CPR ${number}` }],
    });
    const [open, closed] = analyse(parsed);
    expect(open?.findings.map(({ part, kind, start, end }) => [part, kind, start, end])).toEqual([
      ['attachments/0/title', 'cpr', 8, 19],
      ['attachments/0/text', 'cpr', 4, 15],
    ]);
    expect(open?.references).toEqual([
      {
        part: 'sections/0',
        start: 3,
        end: 24,
        target: { meeting: 'this', number: '3', title: null },
      },
    ]);
    expect(closed).toEqual({ findings: [], references: [] });
  });
});
