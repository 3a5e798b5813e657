import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { withLockFile } from '#adapters/postgres/embedded/lock-file.ts';

const machines = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Milliseconds. Beside other tests what is waited for comes, but not at once. */
const patience = 90_000;

/** A browser to test with: the machine's own Chromium, or the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  browser.on('context', (context) => {
    context.setDefaultTimeout(patience);
  });
  return browser;
}

async function launchBrowser(): Promise<Browser> {
  const own = machines.find((file) => existsSync(file));
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const { executable, libraries, fonts } = await unpackChromium();
  const launch = (env: Record<string, string>): Promise<Browser> =>
    chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox', '--font-render-hinting=none'],
      env: { ...definedEnvironment(), FONTCONFIG_FILE: fonts, ...env },
    });
  // A bare machine lacks the libraries that a desktop has; the package brings them.
  return launch({}).catch(() => launch({ LD_LIBRARY_PATH: libraries }));
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/**
 * Unpacks the packaged Chromium once a user and version, in a folder of its own: left to itself the package
 * takes whatever lies under its name in the common folder for temporary files.
 */
async function unpackChromium(): Promise<{ executable: string; libraries: string; fonts: string }> {
  const packed = path.join(import.meta.dirname, '../node_modules/@sparticuz/chromium');
  const version = await readVersion(path.join(packed, 'package.json'));
  const folder = path.join(tmpdir(), `raadslag-chromium-${version}-${userInfo().username}`);
  const done = path.join(folder, 'unpacked');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await withLockFile(path.join(folder, 'lock'), async () => {
    if (existsSync(done)) return;
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    try {
      for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
        await inflate(path.join(packed, 'bin', archive));
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    await writeFile(path.join(folder, 'fonts.conf'), fontsIn(folder));
    await writeFile(done, version);
  });
  return {
    executable: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023', 'lib'),
    fonts: path.join(folder, 'fonts.conf'),
  };
}

async function readVersion(file: string): Promise<string> {
  return /"version":\s*"([^"]+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? 'unknown';
}

/** The machine's fonts, and the package's: where there is none at all Chromium ends at the first letter. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
