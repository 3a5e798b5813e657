/** What `raadslag members` says beside what the page says. */
export const membersCommandText = {
  none: 'Der står ingen i medlemsregisteret.',
  since: (from: string) => `fra ${from}`,
  noCommittee: (name: string) => `Udvalget "${name}" findes ikke. raadslag committees viser dem.`,
  noOffice: (office: string) => `"${office}" er hverken chair, vice-chair eller member.`,
  noDate: (date: string) => `"${date}" er ikke en dato som 2026-01-31.`,
  noSeat: (name: string, date: string) => `${name} har ingen plads i udvalget ${date}.`,
  wrongUse: 'Skriv add, end eller voters og det, der hører til.',
};
