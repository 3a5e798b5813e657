import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePackFiles } from './pack-names.ts';

const named = (title: string, fileName: string, number = '4', order = 1): string => {
  const [file] = namePackFiles([{ number, order, title, fileName }]);
  return `${file?.folder ?? ''}/${file?.name ?? ''}`;
};

test.each([
  ['Budget 2027', 'budget.xlsx', 'Punkt 04/4.1 Budget 2027.xlsx'],
  ['Høring: svar/bemærkninger?', 'svar.PDF', 'Punkt 04/4.1 Høring svar bemærkninger.pdf'],
  ['notat.pdf', 'notat.pdf', 'Punkt 04/4.1 notat.pdf'],
  ['../../etc/passwd', 'a.txt', 'Punkt 04/4.1 etc passwd.txt'],
  ['', 'uden-titel', 'Punkt 04/4.1'],
])('the attachment %j from %j is called %j', (title, fileName, expected) => {
  expect(named(title, fileName)).toBe(expected);
});

test('two attachments of one name in one item are told apart', () => {
  const twice = { number: '12', order: 1, title: 'Notat', fileName: 'a.pdf' };
  expect(namePackFiles([twice, twice]).map(({ name }) => name)).toEqual([
    '12.1 Notat.pdf',
    '12.1 Notat (2).pdf',
  ]);
});

test('no name leads out of the pack, and none is given twice', () => {
  const attachment = fc.record({
    number: fc.string({ maxLength: 4 }),
    order: fc.integer({ min: 1, max: 3 }),
    title: fc.string({ maxLength: 200 }),
    fileName: fc.string({ maxLength: 40 }),
  });
  fc.assert(
    fc.property(fc.array(attachment, { maxLength: 20 }), (attachments) => {
      const names = namePackFiles(attachments);
      for (const { folder, name } of names)
        for (const part of [folder, name]) {
          expect(part).not.toMatch(/[/\\<>:"|?*\p{Cc}]/u);
          expect(part.length).toBeLessThan(120);
          expect(['', '.', '..']).not.toContain(part);
        }
      const whole = names.map(({ folder, name }) => `${folder}/${name}`.toLowerCase());
      expect(new Set(whole).size).toBe(whole.length);
    }),
  );
});
