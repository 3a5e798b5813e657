import type { LabelKind } from './label-kind.ts';

/**
 * One idea under its many printed names: what a municipality calls "Resumé" another calls "Sammendrag".
 * `labels` are lower case and without colon; `prefixes` (patterns) begin labels that go on freely
 * ("økonomiske konsekvenser for …").
 */
export type SectionType = {
  readonly kind: LabelKind;
  readonly labels: readonly string[];
  readonly prefixes?: readonly string[];
};

const names = (text: string): readonly string[] => text.split(' · ');

/** WORDING §7a and the labels of the layouts, by idea. A new municipality's label is a word here, no code. */
export const sectionTypes = {
  matter: {
    kind: 'matter',
    labels: names(
      'sagsnr · sagsnummer · sag nr · sagsnr/id · sagnr · acadre sagsnr · acadresag · journalnr · journalnummer · j.nr · jnr · ' +
        'esdh-sag · esdh sag · esdh-sagsnr · esdh-nr · sags id · sagsid · sags-id · sag · emnenr · emnenummer · edoc sagsnr · sbsys sagsnr',
    ),
  },
  participants: {
    kind: 'participants',
    labels: names(
      'mødedeltagere · deltagere · medlemmer · til stede · tilstede · tilstedeværende · deltagende · ' +
        'deltagere i mødet · mødets deltagere · fremmødte · udvalgets medlemmer · udvalgsmedlemmer',
    ),
  },
  absence: {
    kind: 'absence',
    labels: names(
      'fraværende · afbud · fremmøde · fremmøde og inhabilitet · afbud og inhabilitet · fraværende med afbud · fraværende uden afbud · afbud/fraværende · fraværende/afbud · ' +
        'afbud og fraværende · fraværende eller afbud · mødeafbud · afbud fra · ikke til stede · ej til stede · ikke tilstede · ' +
        'fravær · meldt afbud · udeblevet · fraværende medlemmer',
    ),
  },
  recommendation: {
    kind: 'recommendation',
    labels: names(
      'indstilling · indstillinger · forvaltningen foreslår · ' +
        'administrationens indstilling · forvaltningens indstilling · beslutningspunkter · beslutningspunkt · forslag · ' +
        'forslag til beslutning · beslutningsforslag · direktionens indstilling · ' +
        'administrationens forslag · forvaltningens forslag · administrationen foreslår · anbefaling · administrationens anbefaling · ' +
        'forvaltningens anbefaling · indstilling og beslutning · indstilling fra administrationen · indstilling fra forvaltningen · ' +
        'indstilling til udvalget',
    ),
  },
  decision: {
    kind: 'decision',
    labels: names(
      'beslutning · beslutninger · udvalgets beslutning · byrådets beslutning · kommunalbestyrelsens beslutning · ' +
        'referat · vedtagelse · mødets beslutning · beslutning/referat · referat/beslutning · konklusion · ' +
        'protokol · beslutningsreferat · beslutningsprotokol · afgørelse · borgerrepræsentationens beslutning · rådets beslutning · ' +
        'endelig beslutning · mødebehandling',
    ),
  },
  competence: {
    kind: 'competence',
    labels: names(
      'beslutningskompetence · kompetence · hvem beslutter · besluttes af · beslutningen træffes af · beslutning træffes af · afgøres af · kompetencefordeling · ' +
        'kompetenceforhold · beslutningsniveau · sagen afgøres af · sagen afgøres i · sagen afgøres endeligt af · beslutningskompetencen · ' +
        'besluttende organ · kompetent organ · endelig beslutning træffes af · sagen behandles i · sagen skal behandles i',
    ),
  },
  summary: {
    kind: 'summary',
    labels: names(
      'resumé · resume · sagstema · tema · resumè · résumé · sammendrag · beslutningstema · kort resumé · kort resume · sagsresumé · sagsresume · kort om sagen · ' +
        'sagens kerne · sagen kort · kort fortalt · resumé af sagen · resume af sagen · sammenfatning · hovedkonklusion · sagen i korte træk · indledning',
    ),
  },
  presentation: {
    kind: 'presentation',
    labels: names(
      'sagsfremstilling · sagsbeskrivelse · beskrivelse af sagen · beskrivelse · præsentation · fremstilling · sagen · løsning · ' +
        'løsningsforslag · sagens indhold · indhold · redegørelse · supplerende sagsfremstilling · yderligere sagsfremstilling · uddybning · ' +
        'uddybende sagsfremstilling · præsentation af sagen · orientering · nærmere beskrivelse · sagens oplysninger · beskrivelse af sagens indhold · ' +
        'sagsfremstilling og vurdering',
    ),
  },
  assessment: {
    kind: 'assessment',
    labels: names(
      'vurdering · administrationens vurdering · forvaltningens vurdering · vurderinger · samlet vurdering · faglig vurdering · ' +
        'forvaltningens bemærkninger · administrationens bemærkninger · forvaltningens overvejelser · administrationens overvejelser · bemærkninger · ' +
        'direktionens vurdering · konsekvensvurdering · risikovurdering',
    ),
  },
  finance: {
    kind: 'finance',
    labels: names(
      'økonomi · økonomi og finansiering · økonomiske konsekvenser · økonomisk konsekvens · økonomiske forhold · ' +
        'økonomi og personale · bevilling · bevillingsmæssige konsekvenser · finansiering · budget · økonomiske og personalemæssige konsekvenser · ' +
        'økonomi/personale · bevillingsret · afledte driftsudgifter · økonomiske oplysninger · budgetmæssige konsekvenser',
    ),
    prefixes: names('økonomiske? · økonomi og · økonomi, · økonomi/ · bevillings(?:mæssige)?'),
  },
  disability: {
    kind: 'disability-policy',
    labels: names(
      'handicappolitik · handicappolitiske konsekvenser · handicapforhold · konsekvenser for handicappede · ' +
        'tilgængelighed · tilgængelighed og handicap · handicap · handicapvurdering · handicappolitisk vurdering · handikappolitik',
    ),
    prefixes: names('handicappolit(?:ik|iske?) · konsekvenser i forhold til handicap'),
  },
  statements: {
    kind: 'statements',
    labels: names(
      'udtalelser · udtalelse · høring · høringer · høringssvar · inddragelse og høring · høring og inddragelse · borgerinddragelse · ' +
        'inddragelse · høring og borgerinddragelse · høringsparter · indkomne høringssvar · høringsproces · bemærkninger fra høringen · ' +
        'høring/borgerinddragelse · borger- og brugerinddragelse · udtalelser/høring · medinddragelse · inddragelse af borgere · ' +
        'inddragelse og høringer · udtalelser og høringssvar · borgmesterens afdelings påtegning · brugerinddragelse · borgerinddragelse og høring',
    ),
    prefixes: names('udtalelse fra · høringssvar fra'),
  },
  background: {
    kind: 'background',
    labels: names(
      'baggrund · problemstilling · sagens baggrund · baggrund for sagen · forhistorie · anledning · ' +
        'baggrund og formål · formål · baggrund og problemstilling · udgangspunkt',
    ),
  },
  legalBasis: {
    kind: 'legal-basis',
    labels: names(
      'retligt grundlag · lovgrundlag · retsgrundlag · juridiske forhold · juridisk grundlag · hjemmel · lovhjemmel · ' +
        'juridiske og planmæssige forhold · juridiske konsekvenser · jura · lovgivning · lovgivningsmæssige forhold · retlige forhold · ' +
        'gældende regler · juridisk vurdering · retsgrundlag og planforhold · planforhold · planmæssige forhold · lov- og plangrundlag · ' +
        'lovgrundlag og planforhold · plangrundlag · lovgrundlag – link',
    ),
    prefixes: names('lovgrundlag · juridiske? · retligt'),
  },
  course: {
    kind: 'course',
    labels: names(
      'sagens forløb · forventet sagsgang · sagshistorik, henvisninger · behandlet i · behandles i · sagsforløb · tidligere behandling · tidligere behandlinger · historik · sagsgang · sagsgang og sagstype · ' +
        'tidligere beslutninger · tidligere beslutning · sagens gang · sagshistorik · behandlingsforløb · sagens behandling · ' +
        'politisk behandling · den politiske behandling · beslutningshistorik · sagens tidligere behandling · tidligere sagsforløb · ' +
        'sagens videre forløb · videre sagsgang · behandlingsplan · beslutningsproces · sagens videre gang',
    ),
  },
  attachments: {
    kind: 'attachments',
    labels: names(
      'bilag · bilagsliste · vedlagte bilag · bilag til sagen · sagens bilag · bilag på sagen · elektroniske bilag · bilag til punktet · ' +
        'offentlige bilag · åbne bilag · lukkede bilag · bilagsoversigt · punktets bilag · vedhæftede bilag · vedhæftede filer · ' +
        'sagsakter · bilag/links · bilag og links · bilagsfortegnelse · bilag, der kan ses på sagen · vedhæftninger · dokumenter',
    ),
  },
  other: {
    kind: 'other',
    labels: names(
      'andre konsekvenser · politiske beslutninger og aftaler · alternativ indstilling · beskrivelse af alternativ indstilling · initialer · sagsinitialer · sagsansvarlig · sagsansvarlig enhed · punktets type · dok · handlemuligheder · alternativer · alternative løsninger · alternativ · tidsperspektiv · tidsplan · tidsramme · proces · videre proces · ' +
        'videre forløb · opfølgning · personale · personaleforhold · personalemæssige konsekvenser · personalepolitiske forhold · konsekvenser · ' +
        'konsekvenser for andre udvalg · tværgående konsekvenser · politisk handlerum · videre proces og kommunikation · kommunikation · ' +
        'sagstype · punkttype · type · miljø · miljøkonsekvenser · miljømæssige konsekvenser · klima · klimakonsekvenser · bæredygtighed · sundhed · ' +
        'sundhedskonsekvenser · sundhedsmæssige konsekvenser · sundhedspolitik · sikkerhed · natur · erhverv · børn og unge · ' +
        'konsekvenser for borgere og virksomheder · kommunikationsplan · evaluering · implementering · ikrafttræden · supplerende oplysninger · ' +
        'andre forhold · øvrige forhold · øvrige konsekvenser · særlige forhold · relation til politikker · relation til vision og politikker · ' +
        'politikker · politiske mål · mål · vision · strategi · beskæftigelse · ligestilling · kommuneplan · sagsbehandler · ansvarlig · ' +
        'åbent eller lukket punkt · åbent/lukket · status · dok.nr · dok nr · dokumentnr · dokumentnummer · mindretalsudtalelse · mindretalsudtalelser · ' +
        "konsekvenser for borgere · klima og bæredygtighed · fn's verdensmål · verdensmål · effekt · risici · næste skridt · " +
        'generelle bemærkninger · særlige bemærkninger · delegation · supplerende bemærkninger · videre behandling · lokalplan · ' +
        'pressemeddelelse · note',
    ),
    prefixes: names('konsekvenser for · relation til'),
  },
} as const satisfies Record<string, SectionType>;

export type SectionTypeId = keyof typeof sectionTypes;
