import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { readonly to: readonly string[]; readonly source: string };

export type MailServer = {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** What the server answers to the next recipients, in order; afterwards it takes everything. */
  readonly refuse: (...codes: readonly number[]) => void;
  readonly close: () => Promise<void>;
};

/** A small mail server on this machine, which keeps what it gets. With a user it takes nothing from anybody else. */
export async function mailServer(
  user: { readonly name: string; readonly password: string } | null = null,
): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    disabledCommands: user === null ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    authOptional: user === null,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === user?.name && password === user?.password) done(null, { user: username });
      else done(new Error('not you'));
    },
    onRcptTo(_address, _session, done) {
      const code = refusals.shift();
      done(code === undefined ? null : Object.assign(new Error('no'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    received,
    refuse: (...codes) => {
      refusals.push(...codes);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
