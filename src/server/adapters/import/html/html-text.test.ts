import { parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { fieldText } from './markup-text.ts';
import { findElement, findElements } from './find-elements.ts';
import { htmlText, spokenAttributes } from './html-text.ts';

describe('the text of a page reads as the page looks', () => {
  test.each<[string, string, string]>([
    [
      'blank lines between paragraphs',
      '<p>Et</p><p>To</p><div><div>Tre</div></div>',
      'Et\n\nTo\n\nTre',
    ],
    [
      'inline elements do not divide a word',
      '<p><b>by</b>rum <i>og</i>&nbsp;have</p>',
      'byrum og have',
    ],
    ['spaces and line ends of the source do not count', '<p>\n  Et\n\n to </p>', 'Et to'],
    ['a break is a line end', 'Bygaden 1<br>Solbæk<br/>Danmark', 'Bygaden 1\nSolbæk\nDanmark'],
    [
      'list items have a dash',
      '<p>Indstilles:</p><ol><li>at et<li><p>at to</p></li><li></li></ol>',
      'Indstilles:\n\n- at et\n- at to',
    ],
    [
      'cells are divided by tabs',
      '<table><tr><th>År</th><th>Kr.</th></tr><tr><td><p>2024</p></td><td>5</td></tr></table>',
      'År\tKr.\n2024\t5',
    ],
    [
      'scripts and styles are no text',
      '<style>p{}</style><script>let x</script><p>Et<template>x</template></p>',
      'Et',
    ],
    ['hidden text is text', '<p hidden>Et</p><span style="display:none">to</span>', 'Et\n\nto'],
    [
      'a button beside a link is set apart',
      '<li><span role="button">PDF</span><a>Notat</a></li>',
      '- PDF\nNotat',
    ],
  ])('%s', (_, html, text) => {
    expect(htmlText(parseFragment(html))).toBe(text);
  });

  test('labels, alternative texts and the words on buttons are heard or seen too', () => {
    const page = parse(
      '<img alt="byvåben"><a aria-label="Hent" title="PDF"></a><input type=button value="Søg"><input value="hemmelig">',
    );
    expect(spokenAttributes(page)).toEqual(['byvåben', 'Hent', 'PDF', 'Søg']);
  });

  test('what has been taken does not come twice', () => {
    const page = parse('<h1 class="stor dato">1. maj</h1><p>Godkendt</p>');
    const date = findElement(page, { tag: 'h1', class: 'dato' });
    expect(date && htmlText(date)).toBe('1. maj');
    expect(htmlText(page, new Set(date ? [date] : []))).toBe('Godkendt');
    expect([...findElements(page, { id: 'x' })]).toEqual([]);
  });
});

test('a field is HTML only where there is a tag in it', () => {
  expect(fieldText('<p>B&oslash;rn</p>')).toBe('Børn');
  expect(fieldText('5 < 6 og 7 > 3 &oslash;')).toBe('5 < 6 og 7 > 3 &oslash;');
});
