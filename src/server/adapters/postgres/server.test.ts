import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { openDatabase } from './connect.ts';
import { refuseServer, warnAbout } from './server.ts';

const fresh = await freshDatabase();
afterAll(fresh.close);
const dataFolder = '/nowhere';

describe('another PostgreSQL', () => {
  test.each([
    ['18.4', 180_004, 'UTF8', null],
    ['15.0', 150_000, 'UTF8', null],
    ['14.19', 140_019, 'UTF8', /PostgreSQL 14\.19; Rådslag kræver version 15/],
    ['16.2', 160_002, 'LATIN1', /tegnsættet LATIN1; Rådslag kræver UTF8/],
  ])('of version %s (%i) with %s is taken or refused', (version, number, encoding, refusal) => {
    const said = refuseServer({ version, number, encoding, characterType: 'C.UTF-8' }, 'vært/base');
    if (refusal === null) expect(said).toBeNull();
    else expect(said).toMatch(refusal);
  });

  test.each([
    ['C', 1],
    ['POSIX', 1],
    ['C.UTF-8', 0],
    ['da_DK.UTF-8', 0],
  ])('whose letters are those of %s gives %i warnings', (characterType, count) => {
    const facts = { version: '18.4', number: 180_004, encoding: 'UTF8', characterType };
    expect(warnAbout(facts, 'vært/base')).toHaveLength(count);
  });

  test('that does not answer is named without its password', async () => {
    const opening = openDatabase({
      databaseUrl: 'postgresql://bruger:hemmelig@127.0.0.1:1/base',
      dataFolder,
    });
    await expect(opening).rejects.toThrow(
      /^Databasen på 127\.0\.0\.1:1\/base kan ikke nås \(ECONNREFUSED.*Udvej: ret DATABASE_URL/,
    );
    await expect(opening).rejects.not.toThrow('hemmelig');
  });
});
