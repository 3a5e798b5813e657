import type { AgendaItemId, DocumentId } from '#domain/ids.ts';
import type { PrintedItem } from '#domain/meeting/current-items.ts';

/** An item of a meeting as it is printed, and the row it is kept in. */
export type ProjectedItem = PrintedItem<DocumentId> & { readonly id: AgendaItemId };
