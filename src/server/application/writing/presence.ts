/** Somebody who has a text open. */
export type Present = {
  readonly account: string;
  readonly name: string;
  /** The section that their cursor is in; null where it is in none. */
  readonly section: string | null;
};

/** Called with those who are there beside the one who hears it: each account once, by name. */
export type HearPresence = (others: readonly Present[]) => void;

/** One open page. Its browser chooses the name, so that a page that comes back is the same one. */
export type Visit = { readonly id: string } & Present;

/**
 * Who has which text open in this process, and in which section. It is told to those who have it open too, and kept nowhere.
 * @param patience milliseconds for which somebody whose connection was lost is still there: streams are opened anew
 */
export function presenceRooms(patience = 2_000) {
  type Guest = { visit: Visit; hear: HearPresence; told: string };
  const rooms = new Map<string, Map<string, Guest>>();

  const tell = (text: string): void => {
    const guests = [...(rooms.get(text)?.values() ?? [])];
    for (const guest of guests) {
      const others = othersThan(
        guest.visit.account,
        guests.map(({ visit }) => visit),
      );
      const said = JSON.stringify(others);
      if (said === guest.told) continue;
      guest.told = said;
      guest.hear(others);
    }
  };

  return {
    /** @returns leaves again: after a moment, unless the same page has come back */
    enter(text: string, visit: Visit, hear: HearPresence): () => void {
      const room = rooms.get(text) ?? new Map<string, Guest>();
      const guest: Guest = { visit, hear, told: '[]' };
      rooms.set(text, room.set(visit.id, guest));
      tell(text);
      return () => {
        // The stream has ended: nothing can be told on it.
        guest.hear = () => undefined;
        setTimeout(() => {
          if (room.get(visit.id) !== guest) return;
          room.delete(visit.id);
          if (room.size === 0) rooms.delete(text);
          tell(text);
        }, patience).unref();
      };
    },
    /** Somebody's cursor has come into another section; nothing for a page that is not open, or another account's. */
    move(
      text: string,
      { id, account }: Pick<Visit, 'id' | 'account'>,
      section: string | null,
    ): void {
      const guest = rooms.get(text)?.get(id);
      if (guest?.visit.account !== account) return;
      guest.visit = { ...guest.visit, section };
      tell(text);
    },
  };
}

export type PresenceRooms = ReturnType<typeof presenceRooms>;

/** Each account once: the page that is in a section says more than one that is in none. */
function othersThan(account: string, visits: readonly Visit[]): readonly Present[] {
  const found = new Map<string, Present>();
  for (const { account: other, name, section } of visits)
    if (other !== account && (found.get(other)?.section ?? null) === null)
      found.set(other, { account: other, name, section });
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
