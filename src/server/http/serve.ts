import http from 'node:http';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { composeHouse } from '../composition.ts';
import { shareHouse, type House } from '../house.ts';
import { denmarkToday } from '../denmark-today.ts';
import { readSettings, type Settings } from '../settings.ts';
import { answerFromCache, isPublicPage, type Handler } from './answer-request.ts';
import { programVersion } from '../program-version.ts';
import { bodySettings, limitBody } from './limit-body.ts';
import { faultPlace } from './fault-place.ts';
import { addReports, createPageCache } from './page-cache.ts';

/**
 * The server of Rådslag around SvelteKit's handler. SvelteKit takes protocol and host from two headers
 * that only this server writes, so that nobody can choose them from outside (HOUSE §1).
 */
process.env.TZ = 'Europe/Copenhagen';
const protocolHeader = 'x-raadslag-protocol';
const hostHeader = 'x-raadslag-host';
const root = path.resolve(import.meta.dirname, '../../..');
/** Addresses with a question mark can be made up without end: they never push out the pages themselves. */
const cacheBytes = { plain: 96 * 1024 * 1024, asked: 32 * 1024 * 1024 };

function giveUp(message: string, status: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}

const read = readSettings(process.env);
if (!read.ok)
  giveUp(`Indstillingen ${read.error.setting}="${read.error.value}" ${read.error.reason}.`, 2);
const settings = read.value;

const server = http.createServer({ requestTimeout: bodySettings.requestTimeout });
server.on('error', (fault: NodeJS.ErrnoException) => {
  giveUp(whyNotListening(fault, settings), 1);
});
/** Takes the port before the database is opened: a second start is told at once, and touches nothing. */
await new Promise<void>((resolve) => {
  server.listen({ host: settings.host, port: settings.port }, resolve);
});

/** With PORT=0 the system has chosen a free port: only now is the address known. */
const bound = server.address();
const address = new URL(settings.origin);
if (settings.port === 0 && bound !== null && typeof bound === 'object' && address.port === '0')
  address.port = String(bound.port);
process.env.RAADSLAG_ORIGIN = address.origin;

const caches = {
  plain: createPageCache(cacheBytes.plain),
  asked: createPageCache(cacheBytes.asked),
};
let stopping = false;
/** Nothing until the house is open. */
const answering: { handle?: Handler } = {};

server.on('request', (request, response) => {
  const { handle } = answering;
  if (!handle) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
    response.end('Rådslag er ved at starte. Prøv igen om et øjeblik.\n');
    return;
  }
  if (limitBody(request, response)) return;
  request.headers[protocolHeader] = address.protocol.replace(':', '');
  request.headers[hostHeader] = address.host;
  if (!isPublicPage(request)) {
    handle(request, response, () => response.writeHead(404).end());
    return;
  }
  const cache = request.url?.includes('?') === true ? caches.asked : caches.plain;
  answerFromCache(cache, handle, request, response, denmarkToday(new Date())).catch(
    (fault: unknown) => {
      process.stderr.write(`${request.url?.split('?')[0] ?? ''}: ${String(fault)}\n`);
      house.operations.log.error(`En side kunne ikke vises: ${faultPlace(fault)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    },
  );
});

const house = await openHouse();
shareHouse(house);
const { log } = house.operations;
house.operations.reportPages(() => addReports(Object.values(caches).map(({ report }) => report())));
house.watchPublications({
  changed: () => {
    for (const cache of Object.values(caches)) cache.clear();
  },
  listening: (isListening) => {
    for (const cache of Object.values(caches)) cache.setTrusted(isListening);
    if (!isListening && !stopping)
      log.warn('Forbindelsen, der melder om udgivelser, er afbrudt; den oprettes igen.');
  },
});
answering.handle = await loadHandler();
for (const notice of house.notices) process.stdout.write(`${notice}\n`);
log.info(`Rådslag ${programVersion} er startet på ${address.origin} med Node ${process.version}.`);
for (const notice of house.notices) log.info(notice);
for (const line of house.demonstration) process.stdout.write(`${line}\n`);
process.stdout.write(`\nRådslag er klar på ${address.origin}\nStop med Ctrl+C.\n`);

function stop(): void {
  if (stopping) process.exit(1);
  stopping = true;
  log.info('Rådslag stopper.');
  server.close(() => void house.close());
  house.endStreams();
  setTimeout(() => {
    server.closeIdleConnections();
  }, 100).unref();
  setTimeout(() => {
    server.closeAllConnections();
  }, 5_000).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

async function openHouse(): Promise<House> {
  try {
    return await composeHouse(process.env, root);
  } catch (fault) {
    return giveUp(
      `Rådslag kunne ikke starte: ${fault instanceof Error ? fault.message : String(fault)}`,
      1,
    );
  }
}

async function loadHandler(): Promise<Handler> {
  const file = path.join(root, 'build/handler.js');
  process.env.PROTOCOL_HEADER = protocolHeader;
  process.env.HOST_HEADER = hostHeader;
  process.env.BODY_SIZE_LIMIT = bodySettings.bodySizeLimit;
  if (settings.addressHeader !== undefined) process.env.ADDRESS_HEADER = settings.addressHeader;
  try {
    return ((await import(pathToFileURL(file).href)) as { handler: Handler }).handler;
  } catch (fault) {
    const missing =
      fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND';
    await house.close();
    return giveUp(
      missing
        ? 'Rådslag er ikke bygget endnu. Kør npm start, som bygger og starter.'
        : `Rådslag kunne ikke starte: ${String(fault)}`,
      1,
    );
  }
}

function whyNotListening(fault: NodeJS.ErrnoException, { host, port, origin }: Settings): string {
  const said: Partial<Record<string, string>> = {
    EADDRINUSE: `Der kører allerede noget på ${origin}: måske Rådslag selv. Åbn adressen, eller vælg en anden port: PORT=3001 npm start`,
    EACCES: `Porten ${port} må denne bruger ikke lytte på. Vælg en over 1023, for eksempel PORT=3000.`,
    EADDRNOTAVAIL: `Adressen ${host} findes ikke på denne maskine. Ret HOST.`,
  };
  return said[fault.code ?? ''] ?? fault.message;
}
