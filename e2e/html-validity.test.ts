import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { everyKind, aPublishedHouse } from './published-house.ts';

/** What the standard says, and nothing about taste: all rules of conformance, none of style. */
const standard: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Advice, not conformance: a button in a form submits it (HTML § 4.10.6), and files of our own need no seal against ourselves.
    'no-implicit-button-type': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};

describe('every kind of public page', async () => {
  const house = await aPublishedHouse();
  const validator = new HtmlValidate(standard);
  const faultsOf = async (html: string): Promise<string[]> => {
    const { results } = await validator.validateString(html);
    return results
      .flatMap(({ messages }) => messages)
      .map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`);
  };

  test('is valid HTML', async () => {
    const faults: Record<string, readonly string[]> = {};
    for (const address of everyKind) {
      const found = await faultsOf(await (await fetch(house.origin + address)).text());
      if (found.length > 0) faults[address] = found;
    }
    expect(faults).toEqual({});
  });

  test.each([
    ['a list in a sentence', '<main', '<p><ul><li>a</li></ul></p><main'],
    ['the same id twice', '<main', '<p id="indhold">a</p><main'],
    ['an element of the past', '<main', '<center>a</center><main'],
    ['an attribute with a value that is none', '<main', '<form method="maaske"></form><main'],
  ])('would be found out: %s', async (_what, before, after) => {
    const html = await (await fetch(`${house.origin}/`)).text();
    expect((await faultsOf(html.replace(before, after))).length).toBeGreaterThan(0);
  });
});
