import { newsFeedAddress, searchFeedAddress, sitemapAddress } from '#domain/publication/address.ts';

type Row = {
  readonly what: string;
  /** As written on the page: a part in guillemets is filled in. */
  readonly address: string;
  /** Leads there, where nothing has to be filled in. */
  readonly href?: string;
};
type Part = {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly rows: readonly Row[];
};

export const dataText = {
  heading: 'Data',
  lead: 'Alt, der er offentliggjort her, kan også hentes som data. Det kræver ingen aftale, ingen nøgle og ingen konto.',
  remarks: 'Godt at vide',
};

export const dataParts: readonly Part[] = [
  {
    id: 'json',
    heading: 'JSON',
    text: 'Sæt .json efter sidens adresse. Indholdet er det samme som på siden, i den nyeste version.',
    rows: [
      { what: 'Et møde med alle punkter', address: '/moeder/‹møde›.json' },
      { what: 'Et punkt', address: '/moeder/‹møde›/punkter/‹punkt›.json' },
      { what: 'En sag med alle behandlinger', address: '/sager/‹sag›.json' },
      { what: 'Et udvalg med medlemmer og møder', address: '/udvalg/‹udvalg›.json' },
      { what: 'En søgning', address: '/soeg.json?q=‹ord›' },
    ],
  },
  {
    id: 'feeds',
    heading: 'Feeds (Atom)',
    text: 'Det senest offentliggjorte står øverst. Et feed har de seneste 20 møder og det, der blev besluttet på dem.',
    rows: [
      { what: 'Alt nyt', address: newsFeedAddress, href: newsFeedAddress },
      { what: 'Et udvalg', address: '/udvalg/‹udvalg›.atom' },
      { what: 'En sag', address: '/sager/‹sag›.atom' },
      { what: 'En søgning', address: `${searchFeedAddress}?q=‹ord›` },
    ],
  },
  {
    id: 'calendars',
    heading: 'Kalendere (iCalendar)',
    text: 'Et mødes start er kendt, men ikke hvornår det slutter: et møde i kalenderen har derfor ingen sluttid, og et møde uden klokkeslæt fylder hele dagen. Møderne spærrer ikke for andre aftaler.',
    rows: [
      { what: 'Et udvalgs møder', address: '/udvalg/‹udvalg›.ics' },
      { what: 'Et enkelt møde', address: '/moeder/‹møde›.ics' },
    ],
  },
  {
    id: 'documents',
    heading: 'Dokumenter og henvisninger',
    text: 'PDF’erne er tilgængelige for skærmlæsere. Henvisninger nævner den version, der henvises til.',
    rows: [
      { what: 'Dagsorden eller referat', address: '/moeder/‹møde›.pdf' },
      { what: 'Et punkt', address: '/moeder/‹møde›/punkter/‹punkt›.pdf' },
      { what: 'En bestemt version', address: '/moeder/‹møde›/versioner/‹nummer›' },
      { what: 'Henvisning til LaTeX', address: '/moeder/‹møde›/punkter/‹punkt›.bib' },
      { what: 'Henvisning til Zotero og EndNote', address: '/moeder/‹møde›/punkter/‹punkt›.ris' },
    ],
  },
  {
    id: 'map',
    heading: 'Liste over alle sider',
    text: 'Den er skrevet til søgemaskiner, men kan bruges af alle, der vil hente det hele. Tidspunktet ved hver adresse er den seneste offentliggørelse.',
    rows: [{ what: 'Alle offentliggjorte sider', address: sitemapAddress, href: sitemapAddress }],
  },
];

export const dataRemarks: readonly string[] = [
  'Adresser ændrer sig ikke. Får en sag eller et udvalg en ny adresse, viser den gamle videre.',
  'Et svar har et ETag. Send det med som If-None-Match, så hentes der kun noget, når der er noget nyt.',
  'Lukkede punkter er ikke med. Det, der trækkes tilbage, forsvinder også herfra.',
  'Siderne beskriver desuden sig selv med schema.org (JSON-LD) og Open Graph.',
  'Dagsordener, referater og beslutninger er kommunens egne tekster. Bilag kan være skrevet af andre, som kan have ret til dem.',
];
