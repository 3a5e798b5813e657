import http from 'node:http';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { readSettings } from '../settings.ts';

/**
 * The server of Rådslag around SvelteKit's handler. SvelteKit takes protocol and host from two headers
 * that only this server writes, so that nobody can choose them from outside (HOUSE §1).
 */
process.env.TZ = 'Europe/Copenhagen';
const protocolHeader = 'x-raadslag-protocol';
const hostHeader = 'x-raadslag-host';

const read = readSettings(process.env);
if (!read.ok) {
  process.stderr.write(
    `Indstillingen ${read.error.setting}="${read.error.value}" ${read.error.reason}.\n`,
  );
  process.exit(2);
}
const settings = read.value;
const address = new URL(settings.origin);

process.env.PROTOCOL_HEADER = protocolHeader;
process.env.HOST_HEADER = hostHeader;

type Handler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  next: () => void,
) => void;

const server = http.createServer();
server.on('error', (fault: NodeJS.ErrnoException) => {
  const said: Partial<Record<string, string>> = {
    EADDRINUSE: `Der kører allerede noget på ${settings.origin}: måske Rådslag selv. Åbn adressen, eller vælg en anden port med PORT=3001 npm start.`,
    EACCES: `Porten ${settings.port} må denne bruger ikke lytte på. Vælg en over 1023, for eksempel PORT=3000.`,
    EADDRNOTAVAIL: `Adressen ${settings.host} findes ikke på denne maskine. Ret HOST.`,
  };
  process.stderr.write(`${said[fault.code ?? ''] ?? fault.message}\n`);
  process.exit(1);
});

/** Holds the port before the database is opened: a second start is told at once, and touches nothing. */
await new Promise<void>((resolve) => {
  server.listen({ host: settings.host, port: settings.port }, resolve);
});

const handlerFile = path.resolve(import.meta.dirname, '../../../build/handler.js');
let handle: Handler | undefined;
server.on('request', (request, response) => {
  request.headers[protocolHeader] = address.protocol.replace(':', '');
  request.headers[hostHeader] = address.host;
  if (!handle) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
    response.end('Rådslag er ved at starte. Prøv igen om et øjeblik.\n');
    return;
  }
  handle(request, response, () => {
    response.writeHead(404).end();
  });
});

try {
  const built = (await import(pathToFileURL(handlerFile).href)) as { handler: Handler };
  handle = built.handler;
} catch (fault) {
  const missing =
    fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND';
  process.stderr.write(
    missing
      ? 'Rådslag er ikke bygget endnu. Kør npm start, som bygger og starter.\n'
      : `Rådslag kunne ikke starte: ${fault instanceof Error ? fault.message : String(fault)}\n`,
  );
  process.exit(1);
}
process.stdout.write(`\nRådslag er klar på ${settings.origin}\nStop med Ctrl+C.\n`);

let stopping = false;
function stop(reason: NodeJS.Signals): void {
  if (stopping) process.exit(1);
  stopping = true;
  server.close();
  server.closeIdleConnections();
  process.emit('sveltekit:shutdown' as never, reason as never);
  setTimeout(() => {
    server.closeAllConnections();
  }, 5_000).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
