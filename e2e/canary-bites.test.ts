import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { writeICalendar } from '#domain/publication/calendar/icalendar.ts';
import { docxOf } from '../test/attachments/docx.ts';
import { zipOf } from '../test/attachments/zip-of.ts';
import { handMadePdf } from '../test/hand-made-pdf.ts';
import { crawl } from './canary/crawl.ts';
import { readMail } from './canary/decode.ts';
import { tracesIn } from './canary/words.ts';

/*
 * A crawler that finds nothing proves something only if it would find what is there: here is a word in each kind of place, at a
 * site that leaks in all of them.
 */
const word = 'Kanarieplantetzq';
const long = `Der står meget før ordet i denne linje, så at den bliver brudt midt i ${word}`;

type Leak = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};
const html = (body: string, title = 'Side'): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const calendar = writeICalendar({
  ...{ name: 'Udvalget', source: null },
  events: [
    {
      ...{ uid: 'a@b', sequence: 0, publishedAt: '2026-03-12T09:00:00.000Z', date: '2026-03-11' },
      ...{ time: '16:30', ends: null, isCancelled: false, summary: 'Møde', location: null },
      ...{ description: long, url: 'https://b.example/a' },
    },
  ],
});
const pdfInfo = Buffer.from(
  Buffer.from(handMadePdf({ pages: ['Tekst'] }))
    .toString('latin1')
    .replace('/Root 1 0 R', '/Root 1 0 R /Info << /Subject <FEFF%> >>')
    .replace('%> >>', `${Buffer.from(word, 'utf16le').swap16().toString('hex')}> >>`),
  'latin1',
);

const leaks: Readonly<Record<string, Leak>> = {
  '/text': { body: html(`<p>${word}</p>`) },
  '/title': { body: html('', word) },
  '/broken': { body: html(`<p>Kanarie&shy;plan\n tetzq</p>`.replace('&shy;', '\u00AD')) },
  '/attribute': { body: html(`<img alt="${word}" src="/x">`) },
  '/header': { headers: { etag: `"${word}"` } },
  '/name': { headers: { 'content-disposition': `attachment; filename*=UTF-8''${word}.txt` } },
  '/redirect': { status: 302, headers: { location: `/text?${word}` } },
  '/fault': { status: 500, body: html(`<p>Error: ${word}</p>`) },
  '/unknown': { status: 404, body: html(`<p>${word} er ikke her</p>`) },
  '/data.json': { body: JSON.stringify({ hidden: { deep: [word] } }) },
  '/feed.atom': { body: `<feed><entry><title>${word}</title></entry></feed>` },
  '/sitemap.xml': { body: `<urlset><url><loc>https://b.example/${word}</loc></url></urlset>` },
  '/calendar.ics': { body: calendar },
  '/page.pdf': { body: handMadePdf({ pages: [word] }) },
  '/info.pdf': { body: pdfInfo },
  '/names.zip': { body: zipOf({ [`mappe/${word}.txt`]: 'x' }) },
  '/inside.zip': { body: zipOf({ 'a.zip': zipOf({ 'b.txt': word }) }) },
  '/text.docx': { body: docxOf({ text: word }) },
  '/comment.docx': { body: docxOf({ text: 'Tekst', comment: word }) },
  '/author.docx': { body: docxOf({ text: 'Tekst', author: word }) },
  '/packed': { body: gzipSync(word) },
};
const lead = html(
  Object.keys(leaks)
    .map((address) => `<a href="${address}">…</a>`)
    .join(''),
);
const server = createServer((request, response) => {
  const {
    status = 200,
    headers = {},
    body = '',
  } = leaks[request.url ?? ''] ?? {
    status: request.url === '/' ? 200 : 404,
    body: request.url === '/' ? lead : '',
  };
  response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
afterAll(() => server.close());
const at = server.address();
const origin = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}`;

const answers = await crawl({ origin }, ['/'], (address) => !address.includes('__data.json'));

test.each(Object.keys(leaks))('a word is found at %s', (address) => {
  expect(tracesIn(answers.get(address)?.text ?? '', [word])).toEqual([word]);
});

test.each([
  ['its subject', { subject: `Æ: ${word}` }],
  ['its text', { text: `Kære Åse\n\n${long}` }],
  ['its HTML', { html: `<p>Kære Åse</p><p>${long}</p>` }],
  ['a header', { headers: { 'X-Sag': `Æ ${word}` } }],
  ['the name of its receiver', { to: `"Ærø ${word}" <a@b.example>` }],
  [
    'what is attached',
    { attachments: [{ filename: 'a.zip', content: Buffer.from(zipOf({ a: word })) }] },
  ],
])('a word is found in a mail, in %s', async (_, said) => {
  const transport = createTransport({ streamTransport: true });
  const plain = { from: 'a@b.example', to: 'c@b.example', subject: 'Besked', text: 'Hej' };
  const { message } = await transport.sendMail({ ...plain, ...said });
  const source = Buffer.isBuffer(message) ? message.toString() : await text(message);
  expect(tracesIn(await readMail(source), [word])).toEqual([word]);
});
