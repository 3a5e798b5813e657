import { expect, test } from 'vitest';
import { bullets, doc, p, refer, table, cell, text } from '../../../test/a-rich-document.ts';
import { parseId, type AttachmentId, type PaperId } from '../ids.ts';
import { forgetForeignAttachments } from './own-attachments.ts';
import { attachedAddress } from './reference-address.ts';

const idOf = <Entity extends 'Paper' | 'Attachment'>(n: number) => {
  const id = parseId<Entity>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!id) throw new Error('not an id');
  return id;
};
const [own, other]: readonly [PaperId, PaperId] = [idOf<'Paper'>(1), idOf<'Paper'>(2)];
const file: AttachmentId = idOf<'Attachment'>(3);
const mine = refer('document', attachedAddress(own, file), 'kortet');
const theirs = refer('document', attachedAddress(other, file), 'Kanariefugl');
const item = refer('item', '/moeder/2026-03-09-jai/punkter/4', 'punkt 4');

test('a text keeps what it refers to, but for another matter\u2019s attachments, whose names go wherever they stand', () => {
  const document = doc(
    p(text('Se '), theirs, text(', '), mine, text(' og '), item),
    bullets([p(theirs)]),
    table([{ ...cell(''), content: [p(theirs)] }]),
  );
  const settled = doc(
    p(text('Se et bilag, '), mine, text(' og '), item),
    bullets([p(text('et bilag'))]),
    table([{ ...cell(''), content: [p(text('et bilag'))] }]),
  );
  expect(forgetForeignAttachments(document, own)).toEqual(settled);
  expect(forgetForeignAttachments(settled, own)).toBeNull();
});
