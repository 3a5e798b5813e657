import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const axeSource = await readFile(
  path.join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'),
  'utf8',
);

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe has to say about a page: the rule and the place of each finding. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate<Finding[]>(
    'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations)',
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/**
 * The same of a page that is used without JavaScript, where axe cannot run.
 * @param eyes of the same person, with JavaScript; it goes to that page
 */
export async function findFaultsBeside(page: Page, eyes: Page): Promise<string[]> {
  await eyes.goto(page.url().split('?')[0] ?? '');
  return findAccessibilityFaults(eyes);
}
