import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

const places = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];

const findNginx = (): string | undefined =>
  places.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file));

export type Nginx = { readonly port: number; readonly stop: () => Promise<void> };

/**
 * nginx as it comes (a process for each core), serving the files of a folder from the same machine.
 * @param files address → bytes
 * @returns `null` where nginx is not installed
 */
export async function startNginx(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
): Promise<Nginx | null> {
  const nginx = findNginx();
  if (nginx === undefined) return null;
  const root = path.join(folder, 'files');
  await mkdir(root, { recursive: true });
  for (const [name, bytes] of files) await writeFile(path.join(root, name), bytes);
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(path.join(folder, 'nginx.conf'), configuration(folder, root, port));
  const child = spawn(nginx, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await answers(port))) await pause(50);
  return {
    port,
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

const configuration = (folder: string, root: string, port: number): string => `
daemon off;
worker_processes auto;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=1000;
  default_type text/html;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${root}; }
}
`;

function freePort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => {
        resolve(bound !== null && typeof bound === 'object' ? bound.port : 0);
      });
    }),
  );
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
