import { expect, test } from 'vitest';
import { outlookOf } from '../../../../../test/attachments/outlook.ts';
import { readFile } from '../../../../../test/attachments/read.ts';

test('a mail from Outlook is read with its head, its text, what is hidden in it and what is attached to it', async () => {
  const bytes = outlookOf({
    subject: 'Støtte til Åløkke',
    text: 'Kære Øster Å,\r\nher er bilaget.',
    html: '<p>Kære Øster Å, her er bilaget.<!-- skal slettes -->',
    file: { name: 'Bilag 1.txt', bytes: Buffer.from('Et notat på ét ark') },
  });
  const { format, parts, findings, unreadable } = await readFile(bytes);
  expect({ format, findings, unreadable }).toEqual({
    ...{ format: 'email', findings: [], unreadable: [] },
  });
  expect(parts.map(({ part, text }) => [part, text.replaceAll('\r', '')])).toEqual([
    ['mail-header', 'name: Modtager\nsubject: Støtte til Åløkke\nsenderName: Afsender'],
    ['text', 'Kære Øster Å,\nher er bilaget.'],
    ['hidden-text', ' skal slettes '],
    ['attachment', 'Et notat på ét ark'],
  ]);
});
