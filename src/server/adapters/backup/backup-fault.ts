import type { BackupRefused } from '#application/operations/backup.ts';

/** Carries a refusal out of the streams; whoever reads a backup turns it into a value. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly refused: BackupRefused;

  constructor(refused: BackupRefused) {
    super(refused.kind);
    this.refused = refused;
  }
}

export const damagedAt = (where: string): BackupFault =>
  new BackupFault({ kind: 'damaged', where });
