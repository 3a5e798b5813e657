import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { killEngineUsers, startEngineUser } from '../../../../../test/engine-process.ts';
import { stopTestEngine } from '../../../../../test/test-server.ts';

let top = '';
let folder = '';
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'raadslag-engine-'));
  await chmod(top, 0o755);
  folder = path.join(top, 'data');
});
afterEach(async () => {
  await killEngineUsers();
  await stopTestEngine(folder);
});
afterAll(() => rm(top, { recursive: true, force: true }));

describe('an engine that cannot start', () => {
  test('says what PostgreSQL itself says, and the way out; nothing is in the way of the next start', async () => {
    const overrides = { shared_buffers: 'meget' };
    const { opened } = await startEngineUser(folder, { overrides });
    expect(opened.fault).toMatch(/^Databasen kunne ikke startes.*\nPostgreSQL skriver:\n/);
    expect(opened.fault).toContain('invalid value for parameter "shared_buffers": "meget"');
    expect(opened.fault).toContain('Udvej: ret det, PostgreSQL nævner');
    expect(opened.fault).toContain(`Hele loggen: ${folder}/postgres/server.log`);

    const next = await startEngineUser(folder);
    expect(next.opened.fault).toBeUndefined();
    await next.close();
  });

  test('does not touch a database that another major version has written', async () => {
    await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '17\n');
    const { opened } = await startEngineUser(folder);
    expect(opened.fault).toMatch(
      /er skrevet af PostgreSQL 17, men dette er PostgreSQL 18\. Udvej:/,
    );
  });
});
