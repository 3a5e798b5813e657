// Builds once per state of the sources: a second `npm start` does not build again, and two at once wait for one another.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Rådslag kører på Node 22.17 eller nyere. Til denne maskine (${process.platform} ${process.arch}) følger ingen Node med i pakkerne, og maskinens egen er ${process.version}: installer en nyere fra nodejs.org.`,
  );
  process.exit(1);
}

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'build', 'source-hash');
const lock = path.join(root, 'build.lock');

function* files(folder) {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(name);
    else if (!name.endsWith('.test.ts')) yield name;
  }
}
function sourceHash() {
  const hash = createHash('sha256');
  const names = [
    ...files('src'),
    ...(fs.existsSync(path.join(root, 'static')) ? files('static') : []),
  ];
  for (const name of [...names.sort(), 'package-lock.json', 'vite.config.ts'])
    hash.update(name).update(fs.readFileSync(path.join(root, name)));
  return hash.digest('hex');
}
const isBuilt = (hash) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
function takeLock() {
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      const owner = Number(fs.readFileSync(lock, 'utf8'));
      if (owner > 0 && isAlive(owner))
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      else fs.rmSync(lock, { force: true });
    }
  }
}

/** Which commit it is, where the sources lie in a repository: the status page shows it. */
function writeCommit() {
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  if (git.status === 0) fs.writeFileSync(path.join(root, 'build', 'commit'), git.stdout);
  else fs.rmSync(path.join(root, 'build', 'commit'), { force: true });
}

const hash = sourceHash();
if (!isBuilt(hash)) {
  takeLock();
  try {
    if (!isBuilt(hash)) {
      const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
      const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
        cwd: root,
        stdio: 'inherit',
      });
      if (built.status !== 0) process.exitCode = built.status ?? 1;
      else fs.writeFileSync(stamp, hash);
    }
  } finally {
    fs.rmSync(lock, { force: true });
  }
}
if (isBuilt(hash)) writeCommit();
