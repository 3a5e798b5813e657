import { describe, expect, test } from 'vitest';
import { findTroubles, type ArchiveStatus, type HouseStatus } from './house-status.ts';

const archive: ArchiveStatus = {
  meetings: 12,
  lastPublication: null,
  lastImport: null,
  running: 0,
  cutOff: [],
  stale: 0,
  openFindings: 3,
};
const database = {
  kind: 'embedded',
  where: '/data',
  version: '18.4',
  bytes: 1,
  connections: 1,
  lastMigration: null,
  isOurs: true,
} as const;
const backup = { name: 'a.tar', bytes: 1, at: '2026-05-11T02:00:00.000Z', isAutomatic: false };
const pages = { bytes: 0, limit: 1, hits: 0, misses: 0, isTrusted: true };
const mail = {
  goesTo: { kind: 'smtp', where: 'post.example.dk' },
  ...{ waiting: 2, sent: 7, delayed: null, givenUp: [] },
} as const;
const delayed = {
  ...({ count: 1, since: '2026-05-12T07:00:00.000Z' } as const),
  ...({ fault: 'unreachable', code: null } as const),
};
const givenUp = [{ fault: 'address-refused', code: 550, count: 3 }] as const;
const well: HouseStatus = {
  at: '2026-05-12T08:00:00.000Z',
  program: { version: '1.0.0', commit: null, node: 'v24', upSince: null },
  database,
  archive,
  search: { bytes: 1, writtenAt: '2026-05-12T07:00:00.000Z' },
  breakGlass: { uses: 0, last: null },
  mail,
  pages,
  disk: { folder: '/data', free: 50_000_000_000, of: 100_000_000_000 },
  backups: [backup],
  faults: 0,
  log: [],
};

describe('what the IT department must do something about', () => {
  test('is nothing when all is well, also when findings wait for the secretary', () => {
    expect(findTroubles(well)).toEqual([]);
  });

  test('is nothing in an archive that is still empty', () => {
    const empty = { ...archive, meetings: 0 };
    expect(
      findTroubles({
        ...well,
        archive: empty,
        backups: [],
        search: { bytes: null, writtenAt: null },
      }),
    ).toEqual([]);
  });

  test.each<[string, Partial<HouseStatus>, readonly object[]]>([
    ['no database', { database: null, archive: null }, [{ kind: 'databaseAway' }]],
    ['a later version', { database: { ...database, isOurs: false } }, [{ kind: 'otherVersion' }]],
    [
      'a disk that fills',
      { disk: { folder: '/data', free: 4_000_000_000, of: 100_000_000_000 } },
      [{ kind: 'diskFull', free: 4_000_000_000 }],
    ],
    ['no backup', { backups: [] }, [{ kind: 'noBackup' }]],
    [
      'an old backup',
      { backups: [{ ...backup, at: '2026-05-04T07:00:00.000Z' }] },
      [{ kind: 'oldBackup', days: 8 }],
    ],
    [
      'imports cut off',
      { archive: { ...archive, cutOff: [3, 4] } },
      [{ kind: 'importCutOff', handles: [3, 4] }],
    ],
    ['stale pages', { archive: { ...archive, stale: 2 } }, [{ kind: 'stale', count: 2 }]],
    ['stale pages while an import runs', { archive: { ...archive, stale: 2, running: 1 } }, []],
    ['pages not kept', { pages: { ...pages, isTrusted: false } }, [{ kind: 'pagesNotKept' }]],
    ['no index', { search: { bytes: null, writtenAt: null } }, [{ kind: 'noIndex' }]],
    [
      'mails that cannot be delivered',
      { mail: { ...mail, delayed } },
      [{ kind: 'mailDelayed', delayed }],
    ],
    [
      'a mail that has been tried again just now',
      { mail: { ...mail, delayed: { ...delayed, since: '2026-05-12T07:50:00.000Z' } } },
      [],
    ],
    ['mails given up', { mail: { ...mail, givenUp } }, [{ kind: 'mailGivenUp', givenUp }]],
    ['faults', { faults: 2 }, [{ kind: 'faults', count: 2 }]],
  ])('%s', (_what, over, troubles) => {
    expect(findTroubles({ ...well, ...over })).toEqual(troubles);
  });
});
