/** What somebody asks the made-up municipality, and what must stand first. */
export type QualityQuery = {
  readonly about: string;
  readonly text: string;
  /** Part of `date kind title`. */
  readonly first: string;
  /** What must not be among the first ten. */
  readonly never?: string;
  /** Instead of an answer: what is proposed. */
  readonly suggests?: string;
};

export const qualityQueries: readonly QualityQuery[] = [
  { about: 'bøjning', text: 'cykelstier', first: 'Cykelsti langs Kildebyvej' },
  { about: 'bøjning', text: 'veteranpolitikken status', first: 'Status på veteranpolitikken' },
  { about: 'bøjning', text: 'budgetopfølgninger', first: 'Budgetopfølgning pr.' },
  { about: 'bøjning', text: 'praktikplads', first: 'Partnerskab om praktikpladser' },
  { about: 'bøjning', text: 'elevator station', first: 'Elevatoren på Lunden Station' },
  { about: 'sammensat', text: 'plan beskæftigelse', first: 'Beskæftigelsesplan' },
  { about: 'sammensat', text: 'affald', first: 'Indsamling af tekstilaffald' },
  { about: 'sammensat', text: 'kontanthjælp reform', first: '2026-02-09' },
  { about: 'sammensat', text: 'klima handleplan', first: 'Klimahandleplan 2026-2030' },
  { about: 'sammensat', text: 'parkering lunden', first: 'Parkeringsordning ved Lunden Station' },
  {
    about: 'sammensat',
    text: 'garanti forsamlingshus',
    first: 'Lånegaranti til Kildeby Forsamlingshus',
  },
  { about: 'sagsnummer', text: '25/2044', first: 'Cykelsti langs Kildebyvej' },
  { about: 'sagsnummer', text: '26-000794', first: 'Indsamling af tekstilaffald' },
  { about: 'sagsnummer', text: '26-794', first: 'Indsamling af tekstilaffald' },
  { about: 'sagsnummer', text: 'sagsnr. 25/1187', first: 'Veteranpolitik' },
  { about: 'dato', text: '24. juli 2025', first: 'Orientering marts 2026' },
  { about: 'dato', text: '17-06-2025', first: '2025' },
  { about: 'vending', text: '"gratis bus for unge"', first: 'gratis bus for unge' },
  {
    about: 'vending',
    text: '"social- og sundhedsassistenter"',
    first: 'Rekruttering af social- og sundhedsassistenter',
  },
  { about: 'bilag', text: 'geoteknisk notat', first: '2026-03-11' },
  { about: 'bilag', text: 'kildeby borgerforening', first: 'Kildeby Borgerforening' },
  { about: 'bilag', text: 'mosehuse stoppested', first: 'Skitseprojekt for cykelsti' },
  { about: 'begyndelse', text: 'tilgængelighedspol', first: 'ilgængelighedspolitik' },
  { about: 'begyndelse', text: 'hastighedsdæm', first: 'Hastighedsdæmpning gennem Mosehuse' },
  {
    about: 'udeladt',
    text: 'veteranpolitik -status',
    first: 'Veteranpolitik for',
    never: 'Status på',
  },
  { about: 'stavefejl', text: 'beskeftigelsesplan', first: '', suggests: 'beskæftigelsesplan' },
  { about: 'stavefejl', text: 'veteranpolitk', first: '', suggests: 'veteranpolitik' },
  { about: 'stavefejl', text: 'tekstilafald', first: '', suggests: 'tekstilaffald' },
];
