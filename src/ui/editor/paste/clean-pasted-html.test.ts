import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bullets,
  cell,
  doc,
  heading,
  link,
  note,
  numbered,
  p,
  table,
  text,
} from '../../../../test/a-rich-document.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import type { PasteNotice } from './pasted-inline.ts';

const word = (body: string): string =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt} @list l0:level1 {mso-level-number-format:bullet} --></style></head>
<body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (level: number, mark: string, said: string, place = 'Middle'): string =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${said}<o:p></o:p></p>
`;

type Case = readonly [string, string, RichDocument, PasteNotice[]];
const cases: readonly Case[] = [
  [
    'Word: paragraphs, bold and italic, without fonts, smart tags and empty lines',
    word(`<p class=MsoNormal><span style='font-size:14.0pt;color:#1F497D'>Stien i <st1:place w:st="on">Solbæk</st1:place>
<b style='mso-bidi-font-weight:normal'>anlægges</b> <i>i to
etaper</i>.</span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Den&nbsp;koster penge.</p>`),
    doc(
      p(
        text('Stien i Solbæk '),
        text('anlægges', 'bold'),
        text(' '),
        text('i to etaper', 'italic'),
        text('.'),
      ),
      p(text('Den koster penge.')),
    ),
    [],
  ],
  [
    'Word: a list with a list within it, at its level',
    word(
      `<p class=MsoNormal>Der lægges vægt på:</p>${item(1, '·', 'skolen', 'First')}${item(2, 'o', 'cykelparkering')}${item(2, 'o', 'lys')}${item(1, '·', 'hallen', 'Last')}<p class=MsoNormal>Slut.</p>`,
    ),
    doc(
      p(text('Der lægges vægt på:')),
      bullets([p(text('skolen')), bullets('cykelparkering', 'lys')], 'hallen'),
      p(text('Slut.')),
    ),
    [],
  ],
  [
    'Word: a numbered list that goes on at three, with letters within it',
    word(
      `${item(1, '3.', 'at stien anlægges')}${item(2, 'a)', 'i vest')}${item(2, 'b)', 'i øst')}${item(1, '4.', 'at sagen sendes i høring')}`,
    ),
    doc({
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [p(text('at stien anlægges')), numbered('i vest', 'i øst')] },
        { type: 'listItem', content: [p(text('at sagen sendes i høring'))] },
      ],
    }),
    [],
  ],
  [
    'Word: a bulleted list straight after a numbered one is a list of its own',
    word(`${item(1, '1.', 'først')}${item(1, '·', 'prik')}`),
    doc(numbered('først'), bullets('prik')),
    [],
  ],
  [
    'Word: headings',
    word(`<p class=MsoTitle>Cykelsti</p><h1><b>Forløb</b><o:p></o:p></h1><h3>Etaper</h3>`),
    doc(heading(1, 'Cykelsti'), heading(1, 'Forløb'), heading(2, 'Etaper')),
    [],
  ],
  [
    'Word: what was inserted is text, what was deleted is gone, and comments with it',
    word(
      `<p class=MsoNormal>Stien <ins cite="mailto:Anna%20Pr%C3%B8vesen" datetime="2026-03-01T10:00">anlægges</ins><del cite="mailto:Anna" datetime="2026-03-01T10:00">opgives</del> i <span class=msoDel>maj</span><span class=msoIns>juni</span><a style='mso-comment-reference:AP_1'></a><span class=MsoCommentReference><span style='mso-special-character:comment'>[AP1]</span></span>.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Hemmeligt</p></div></div>`,
    ),
    doc(p(text('Stien anlægges i juni.'))),
    ['deletions', 'comments'],
  ],
  [
    'Word: footnotes',
    word(
      `<p class=MsoNormal>Budgettet<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> holder.</p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Byrådets budget for 2026.</p></div></div>`,
    ),
    doc(p(text('Budgettet'), note('Byrådets budget for 2026.'), text(' holder.'))),
    [],
  ],
  [
    'Word: a table with merged cells and a first row of heads',
    word(
      `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=301 colspan=2 valign=top><p class=MsoNormal><b>Anlæg</b><o:p></o:p></p></td><td><p class=MsoNormal>Drift<o:p></o:p></p></td></tr><tr><td rowspan=2><p class=MsoNormal>1</p><p class=MsoNormal>mio.</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>3</p></td></tr><tr><td><p class=MsoNormal>4</p></td><td><p class=MsoNormal>5</p></td></tr></table>`,
    ),
    doc(
      table(
        [
          { ...cell('', 'tableHeader', 2), content: [p(text('Anlæg', 'bold'))] },
          cell('Drift', 'tableHeader'),
        ],
        [
          { ...cell('', 'tableCell', 1, 2), content: [p(text('1')), p(text('mio.'))] },
          cell(''),
          cell('3'),
        ],
        [cell('4'), cell('5')],
      ),
    ),
    [],
  ],
  [
    'Word: a picture is left out with a notice, and a link is kept when it leads somewhere',
    word(
      `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025"/><![endif]--><![if !vml]><img width=200 src="file:///C:/Users/anna/clip_image001.png"><![endif]>Se <a href="https://eksempel.dk/kort">kortet</a>, <a href="file:///C:/hemmelig.docx">notatet</a> og <a href="#_Toc123">afsnit 2</a>.</p>`,
    ),
    doc(p(text('Se '), link('kortet', 'https://eksempel.dk/kort'), text(', notatet og afsnit 2.'))),
    ['images'],
  ],
  [
    'Word: hidden text does not come along',
    word(`<p class=MsoNormal>Synligt<span style='display:none;mso-hide:all'> skjult</span></p>`),
    doc(p(text('Synligt'))),
    [],
  ],
  [
    'Google Docs: everything stands in a bold that is not bold',
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">Stien </span><span style="font-weight:700;font-style:italic">anlægges</span></p><br /><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">skolen</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>lys</span></p></li></ul></ul></b>`,
    doc(
      p(text('Stien '), text('anlægges', 'bold', 'italic')),
      bullets([p(text('skolen')), bullets('lys')]),
    ),
    [],
  ],
  [
    'LibreOffice: footnotes and a numbered list',
    `<html><body lang="da-DK"><p style="line-height: 100%">Budgettet<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ol start="2"><li><p>vest</p></li><li><p>øst</p></li></ol><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Se bilag.</p></div></body></html>`,
    doc(p(text('Budgettet'), note('Se bilag.')), {
      type: 'orderedList',
      attrs: { start: 2 },
      content: [
        { type: 'listItem', content: [p(text('vest'))] },
        { type: 'listItem', content: [p(text('øst'))] },
      ],
    }),
    [],
  ],
  [
    'Excel: a range is a table',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=128><!--StartFragment--><col width=64><col width=64><tr height=20><td height=20 class=xl65 width=64>År</td><td width=64>Beløb</td></tr><tr height=20><td height=20 align=right>2026</td><td class=xl66 align=right>1.200.000</td></tr><!--EndFragment--></table></body></html>`,
    doc(table([cell('År'), cell('Beløb')], [cell('2026'), cell('1.200.000')])),
    [],
  ],
  [
    'Outlook: a table of one cell is only a frame, and a line end is kept',
    `<div class=WordSection1><table><tr><td><div><p class=MsoNormal>Kære alle<br>Se sagen</p></div></td></tr></table></div>`,
    doc(p(text('Kære alle'), { type: 'hardBreak' }, text('Se sagen'))),
    [],
  ],
  [
    'a page: a program in it does nothing',
    `<p onclick="alert(1)">Ja<script>alert(1)</script><a href="javascript:alert(1)">her</a></p>`,
    doc(p(text('Jaher'))),
    [],
  ],
];

describe('what is pasted from', () => {
  test.each(cases)('%s', (_, html, document, notices) => {
    expect(cleanPastedHtml(html)).toEqual({ document, notices });
  });
});

test('whatever is pasted, it becomes a document', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td colspan=9>',
    '</table>',
    '<b>',
    '</b>',
    'ord',
    '<!--[if',
    '<p style="mso-list:l0 level9 lfo1">',
    '<a href="#_ftn1">',
    '<div id=ftn1>',
    '</div>',
    '<h1>',
    '&nbsp;',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('');
      expect(cleanPastedHtml(html).document.type).toBe('doc');
    }),
  );
});

test('a link that was copied from a page of this house stays a link, to the page and not to where the house was called from', () => {
  const origin = 'https://raadslag.eksempel.dk';
  const at = '/moeder/2026-03-09-jai/punkter/4';
  const html = (href: string): string => `<p>Se <a class="x" href="${href}">punkt 4</a> nu.</p>`;
  const linked = (href: string): RichDocument =>
    doc(p(text('Se '), link('punkt 4', href), text(' nu.')));
  expect(
    [
      `${origin}${at}`,
      at,
      `${origin}.andet.dk${at}`,
      `${origin}//andet.dk/x`,
      'https://andet.dk/x',
    ].map((href) => cleanPastedHtml(html(href), origin).document),
  ).toEqual([
    linked(at),
    linked(at),
    linked(`${origin}.andet.dk${at}`),
    linked(`${origin}//andet.dk/x`),
    linked('https://andet.dk/x'),
  ]);
});
