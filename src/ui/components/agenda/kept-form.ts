import type { AgendaRefusal } from '#ui/text/agenda-refused.ts';

/** A form of the agenda's page as it was sent, when it was refused: nobody types it twice. */
export type KeptForm = {
  /** The action that it was sent to, and the line that it was about; null for none. */
  readonly action: string;
  readonly entry: string | null;
  readonly refused: AgendaRefusal;
  readonly fields: Readonly<Partial<Record<string, string>>>;
};

/** The form, where it was that one. */
export const keptOf = (
  kept: KeptForm | null | undefined,
  action: string,
  entry: string | null = null,
): KeptForm | null => (kept?.action === action && kept.entry === entry ? kept : null);
