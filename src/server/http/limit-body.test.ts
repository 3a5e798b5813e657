import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitBody } from './limit-body.ts';

const server = http.createServer((request, response) => {
  if (limitBody(request, response, 100)) return;
  request.resume().once('end', () => response.end('taken'));
});
let port = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends what is given as it is, and hears the status that comes back; '' where the connection just ends. */
async function send(text: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  socket.write(text);
  let heard = '';
  socket.on('data', (data: Buffer) => {
    heard += data.toString();
    socket.end();
  });
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return /^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? '';
}
const upload = '/arbejdsrum/sager/1/bilag/fil';
const head = (line: string, ...fields: readonly string[]): string =>
  [`${line} HTTP/1.1`, 'host: a', ...fields, '', ''].join('\r\n');

describe('the body of a request', () => {
  test.each([
    ['a short form is taken', `${head('POST /arbejdsrum', 'content-length: 2')}ab`, '200'],
    ['a page is asked for without one', head('GET /'), '200'],
    ['a form of a megabyte is refused', head('POST /arbejdsrum', 'content-length: 1000000'), '413'],
    [
      'one that does not say its length is refused',
      head('POST /a', 'transfer-encoding: chunked'),
      '411',
    ],
    [
      'an upload may be of any length',
      `${head(`PUT ${upload}?navn=a`, 'transfer-encoding: chunked')}1\r\na\r\n0\r\n\r\n`,
      '200',
    ],
    ['no other page passes for it', head(`PUT ${upload}/x`, 'content-length: 1000000'), '413'],
    ['one that never ends is let go', `${head('POST /a', 'content-length: 10')}ab`, ''],
  ])('%s', async (_what, sent, status) => {
    expect(await send(sent)).toBe(status);
  });
});
