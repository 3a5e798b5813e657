import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder } from '../../test/backup.ts';
import { freshDatabase } from '../../test/database.ts';
import { aCommittee } from '../../test/people.ts';
import { runCommand } from '../../test/run-command.ts';
import { command } from './members.ts';

describe('the register of members on the command line', async () => {
  const database = await freshDatabase();
  const { folder, remove } = await aFolder();
  const before = process.env['RAADSLAG_DATA'];
  beforeAll(async () => {
    process.env['RAADSLAG_DATA'] = folder;
    await aCommittee(database, 'Kommunalbestyrelsen');
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['RAADSLAG_DATA'];
    else process.env['RAADSLAG_DATA'] = before;
    await database.close();
    await remove();
  });
  const members = (...args: readonly string[]) => runCommand(command, args, database.url);
  const council = 'Kommunalbestyrelsen';

  test('a member is entered, listed, votes, and leaves', async () => {
    expect(await members()).toEqual({
      ...{ status: 0, err: '', out: 'Der står ingen i medlemsregisteret.' },
    });
    const added = await members('add', council, 'Nis Nyborg', '--from', '2026-01-01', '--office', 'chair', '--party', 'B'); // prettier-ignore
    expect(added).toEqual({ status: 0, out: '', err: '' });
    expect((await members(council)).out).toBe(
      'Kommunalbestyrelsen\n  Nis Nyborg  Formand  B  fra 2026-01-01',
    );
    expect((await members('end', council, 'nis nyborg', '2026-06-30')).status).toBe(0);
    expect((await members('voters', council, '2026-06-30')).out).toBe('Nis Nyborg  Formand');
    expect((await members('voters', council, '2026-07-01')).out).toBe(
      'Ingen i registeret må stemme den dag.',
    );
    const listed: unknown = JSON.parse((await members('--json')).out);
    expect(listed).toMatchObject([
      { committee: council, seats: [{ name: 'Nis Nyborg', until: '2026-06-30' }] },
    ]);
  });

  test.each([
    [['add', council, 'Nyborg', '--from', '2026-01-01'], 1, 'Skriv både fornavn og efternavn.'],
    [['add', council, 'Bo Bech', '--from', '2026-02-30'], 1, '"2026-02-30" er ikke en dato'],
    [['add', council, 'Bo Bech', '--from', '2026-01-01', '--office', 'konge'], 1, '"konge"'],
    [['add', 'Intetudvalget', 'Bo Bech', '--from', '2026-01-01'], 1, 'findes ikke'],
    [['end', council, 'Bo Bech', '2026-06-30'], 1, 'har ingen plads'],
    [['voters', council], 2, 'Skriv add, end eller voters'],
    [['add', council, 'Bo Bech'], 2, 'Skriv add, end eller voters'],
  ])('what cannot be done is said in words: %j', async (args, status, said) => {
    const answer = await members(...args);
    expect(answer.status).toBe(status);
    expect(answer.err).toContain(said);
  });
});
