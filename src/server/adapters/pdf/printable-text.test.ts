import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/text/words.ts';
import { printable, standIn, withStandIns } from './printable-text.ts';

describe('A text is made ready for the press without losing a word', () => {
  it.each([
    ['control characters go', 'Før\u0000 og\u001b efter', 'Før og efter'],
    ['tabs and line ends become spaces', 'Før\tog\r\nefter', 'Før og efter'],
    ['overrides of the reading direction go', 'Før \u202eog\u202c efter', 'Før og efter'],
    ['letters are composed', 'A\u030a og e\u0301n', 'Å og én'],
    ['ligatures are opened', 'e\ufb03cient \ufb01rma', 'efficient firma'],
    ['half a character becomes a sign for it', 'Før \ud83d efter', 'Før \ufffd efter'],
    [
      'Danish words are left as they are',
      'rehabiliteringsundersøgelsens',
      'rehabiliteringsundersøgelsens',
    ],
  ])('%s', (_, given, ready) => {
    expect(printable(given)).toBe(ready);
  });

  it('an address may break behind its signs, and no character is added that is copied with it', () => {
    expect(printable('https://eksempel.dk/en-lang-sti/til/et-bilag.pdf')).toBe(
      'https://\u200beksempel.\u200bdk/\u200ben-\u200blang-\u200bsti/\u200btil/\u200bet-\u200bbilag.\u200bpdf',
    );
  });

  it('a run longer than a line may break anywhere, with a hyphen only where it does', () => {
    expect(printable('x'.repeat(45))).toBe(
      `${'x'.repeat(10)}\u00ad${'x'.repeat(10)}\u00ad${'x'.repeat(10)}\u00ad${'x'.repeat(10)}\u00ad${'x'.repeat(5)}`,
    );
  });

  it('every word of every text stays', () => {
    const steering = /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]/gu;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const plain = text.replace(/[\t-\r\u0085\u2028\u2029]/g, ' ').replace(steering, '');
        expect(words(printable(text).replaceAll('\u200b', ''))).toEqual(words(plain));
      }),
    );
  });
});

describe('Characters that no font has', () => {
  const isMissing = (character: string): boolean => /[\p{Emoji_Presentation}漢]/u.test(character);

  it.each([
    ['Før 🎉 efter', `Før ${standIn} efter`],
    ['🎉🎉 漢漢', `${standIn} ${standIn}`],
    ['👩\u200d👩\u200d👧!', `${standIn}!`],
    ['uden', 'uden'],
  ])('%s gets one stand-in a run', (given, shown) => {
    expect(withStandIns(given, isMissing)).toBe(shown);
  });
});
