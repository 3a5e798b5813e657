import { describe, expect, test } from 'vitest';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { intakeRefusedText } from './intake-refused.ts';

const say = (fault: IntakeFault, entry: string | null = null): string =>
  intakeRefusedText({ file: 'maj.pdf', entry, fault });

describe('a refusal says which file, what is wrong, where, and what to do', () => {
  test.each<[IntakeFault, string]>([
    [
      { kind: 'too-large', bytes: 300_000_000, limit: 100_000_000 },
      'maj.pdf: Filen fylder 300 MB, og grænsen er 100 MB. Del den i mindre filer, eller hæv grænsen.',
    ],
    [
      { kind: 'pdf-without-text', pages: 1 },
      'maj.pdf: PDF-filen (1 side) er billeder uden tekst, formentlig skannet. Brug den oprindelige PDF, eller lav tekstgenkendelse (OCR) på den først.',
    ],
    [
      { kind: 'pdf-encrypted' },
      'maj.pdf: PDF-filen er låst med en adgangskode. Gem den igen uden adgangskode, og prøv med den.',
    ],
    [
      { kind: 'office-file', format: 'Word' },
      'maj.pdf: Det er en Word-fil. Der læses PDF, HTML, XML, JSON og ren tekst, også i en zip-fil. Gem dokumentet som PDF, og brug PDF-filen.',
    ],
    [
      { kind: 'xml-broken', line: 1200, column: 7 },
      'maj.pdf: XML-filen er ikke gyldig: fejl i linje 1.200, tegn 7. Ret fejlen, eller brug PDF-udgaven.',
    ],
    [
      { kind: 'binary', byte: 15 },
      'maj.pdf: Filen er hverken tekst eller et format, der kan læses (byte 16 er ikke et skrifttegn). Der læses PDF, HTML, XML, JSON og ren tekst, også i en zip-fil.',
    ],
  ])('%o', (fault, sentence) => {
    expect(say(fault)).toBe(sentence);
  });

  test('and which file inside a zip file', () => {
    expect(say({ kind: 'zip-bomb', limit: 100 }, 'ud/stor.xml')).toBe(
      'maj.pdf (ud/stor.xml i zip-filen): Filen pakkes ud til mere end 100 gange sin størrelse, og det gør ægte dokumenter ikke. Pak zip-filen ud, og brug selve dokumentet.',
    );
  });
});
