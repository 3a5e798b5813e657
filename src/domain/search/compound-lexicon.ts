import { stemDanish } from './danish-stem.ts';

/** Words that are parts of others in every municipality, also where the archive never has them alone. */
const words = `
  plan strategi politik reform indsats analyse aftale ordning pulje undersøgelse redegørelse tilsyn rådgivning høring
  ramme budget regnskab økonomi udvalg råd kommune kommunal område sag møde dagsorden referat beslutning bilag notat
  skole børn barn unge ungdom ældre handicap social sundhed sygedagpenge dagpenge kontanthjælp førtidspension
  arbejdsmarked beskæftigelse job virksomhed erhverv integration flygtning borger service kvalitet drift anlæg vej sti
  cykel trafik bus tog bil parkering miljø klima natur vand varme energi affald genbrug forsyning spildevand kloak
  kultur fritid idræt bibliotek museum musik forening frivillig lokal by bolig almen hus hal center bygning ejendom
  grund jord salg køb leje udbud kontrakt takst gebyr tilskud støtte bevilling lån skat udligning besparelse effektivisering
  personale ansættelse uddannelse dagtilbud dagpleje vuggestue børnehave pleje hjem hjemmepleje hjælp hjælpemiddel
  genoptræning rehabilitering psykiatri misbrug forebyggelse familie anbringelse udsatte specialundervisning
  undervisning lærer pædagog elev forældre bestyrelse vedtægt regulativ retningslinje lov bekendtgørelse tilladelse
  dispensation landzone byggeri støj luft skov park strand havn kirke kirkegård brand beredskab sikkerhed data digital
  system it projekt program proces samarbejde partnerskab region stat rapport evaluering opfølgning status orientering
  årshjul mål resultat kompetence delegation valg hverv formand borgmester tandpleje veteran landsby turisme detailhandel
  praktik plads konference samtale leverandør åbningstid elevator dæmpning opfølgning indsamling garanti
  solcelle vindmølle biogas fjernvarme lokalplan kommuneplan helhedsplan handleplan spareplan tidsplan
`;

/** As stems. */
export const compoundLexicon: ReadonlySet<string> = new Set(
  words.trim().split(/\s+/).map(stemDanish),
);
