/** What the list of suggestions says; apart from the other texts because it is sent to the browser. */
export const suggestionsText = {
  list: 'Forslag',
  count: (count: number) => (count === 1 ? '1 forslag' : `${count} forslag`),
  none: 'Ingen forslag',
  kinds: {
    meeting: 'Møde',
    item: 'Punkt',
    matter: 'Sag',
    attachment: 'Bilag',
    person: 'Person',
    committee: 'Udvalg',
  },
};
