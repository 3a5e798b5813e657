/** `no-room`: the disk is full, and nothing was kept. `away`: the database went away, and nobody knows whether it was kept. */
export type StorageFaultKind = 'no-room' | 'away';

/** What a use case was to keep could not be kept, or not for sure. It is nobody's refusal: the same may go well in a while. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly kind: StorageFaultKind;

  constructor(kind: StorageFaultKind, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.kind = kind;
  }
}

/** The kind of such a fault, null of any other. The pages are built apart from what opens the database: no class is shared. */
export function storageFaultOf(thrown: unknown): StorageFaultKind | null {
  if (!(thrown instanceof Error) || thrown.name !== 'StorageFault' || !('kind' in thrown))
    return null;
  return thrown.kind === 'no-room' || thrown.kind === 'away' ? thrown.kind : null;
}
