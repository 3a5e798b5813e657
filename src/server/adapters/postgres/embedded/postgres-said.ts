/** As PostgreSQL said it, set off from our own words. */
export const indented = (text: string): string => text.replaceAll(/^/gm, '  ');

/** What helps against the faults that happen: a full disk, too little memory, an account without a name. */
export function wayOut(said: string): string {
  if (said.includes('No space left on device'))
    return 'Udvej: disken er fuld; gør plads, og prøv igen.';
  if (/could not look up effective user ID|user does not exist/.test(said))
    return 'Udvej: PostgreSQL kræver, at brugeren står i /etc/passwd; start som en bruger, der gør, eller sæt DATABASE_URL.';
  if (/shared memory|Cannot allocate memory/.test(said))
    return 'Udvej: maskinen har for lidt (delt) hukommelse; gør plads, eller sæt DATABASE_URL til en anden PostgreSQL.';
  return 'Udvej: ret det, PostgreSQL nævner, og prøv igen, eller sæt DATABASE_URL til en anden PostgreSQL.';
}
