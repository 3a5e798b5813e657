import { describe, expect, test } from 'vitest';
import { paperOfEverything as paper } from '../../../test/a-rich-document.ts';
import { fromPlainText } from './from-plain-text.ts';
import { isEmpty } from './is-blank.ts';
import { toPlainText } from './lay-out.ts';

describe('a text from a plain field', () => {
  test('has the lists and tables that its notation says', () => {
    const plain =
      'Der lægges vægt på:\n\n- skolen\n- hallen\n\n1. vest\n2. øst\n\nÅr\tBeløb\n2026\t1,2';
    expect(toPlainText(fromPlainText(plain))).toBe(plain);
  });
  test('is empty where nothing was written', () => {
    expect(isEmpty(fromPlainText(' \r\n '))).toBe(true);
    expect(isEmpty(paper)).toBe(false);
  });
});
