import type { SectionTypeId } from './section-type.ts';

/** A section of a layout: its idea, the label as printed, and the section it is printed inside of, if any. */
export type TemplateSection = readonly [type: SectionTypeId, label: string, inside?: SectionTypeId];

/** The order in which a layout prints its sections (WORDING §7a); `layouts` says where it has been seen. */
export type SectionTemplate = {
  readonly id: string;
  readonly layouts: readonly string[];
  readonly sections: readonly TemplateSection[];
};

export const sectionTemplates: readonly SectionTemplate[] = [
  {
    id: 'lejre-2014',
    layouts: ['Lejre 2010-2017'],
    sections: [
      ['matter', 'Sagsnr.'],
      ['summary', 'Resumé'],
      ['recommendation', 'Indstilling'],
      ['decision', 'Beslutning'],
      ['presentation', 'Sagsfremstilling'],
      ['statements', 'Udtalelser'],
      ['assessment', 'Administrationens vurdering'],
      ['disability', 'Handicappolitik'],
      ['finance', 'Økonomi og finansiering'],
      ['competence', 'Beslutningskompetence'],
      ['attachments', 'Bilag'],
    ],
  },
  {
    id: 'firstagenda',
    layouts: ['Lejre 2022', 'Aarhus 2025'],
    sections: [
      ['decision', 'Beslutning'],
      ['summary', 'Resumé'],
      ['recommendation', 'Indstilling'],
      ['competence', 'Beslutningskompetence'],
      ['presentation', 'Sagsfremstilling'],
      ['assessment', 'Administrationens vurdering'],
      ['course', 'Sagens forløb'],
      ['attachments', 'Bilag'],
    ],
  },
  {
    id: 'aarhus',
    layouts: ['Aarhus 2025'],
    sections: [
      ['decision', 'Beslutninger'],
      ['summary', 'Resume'],
      ['recommendation', 'Beslutningspunkter'],
      ['statements', 'Borgmesterens Afdelings påtegning'],
      ['course', 'Sagsforløb'],
      ['attachments', 'Bilag'],
    ],
  },
  {
    id: 'roskilde',
    layouts: ['Roskilde 2018-2019'],
    sections: [
      ['matter', 'Sagsnr.'],
      ['summary', 'Resume'],
      ['recommendation', 'Indstilling'],
      ['competence', 'Beslutningskompetence'],
      ['presentation', 'Sagsfremstilling'],
      ['finance', 'Økonomi'],
      ['decision', '<udvalg>, DD-MM-ÅÅÅÅ, pkt. N'],
    ],
  },
  {
    id: 'viborg',
    layouts: ['Viborg 2019'],
    sections: [
      ['summary', 'Resume'],
      ['recommendation', 'Indstilling'],
      ['decision', 'Beslutning i <udvalg> den DD-MM-ÅÅÅÅ'],
      ['presentation', 'Sagsfremstilling'],
      ['course', 'Historik', 'presentation'],
      ['statements', 'Inddragelse og høring', 'presentation'],
      ['presentation', 'Beskrivelse', 'presentation'],
      ['other', 'Alternativer', 'presentation'],
      ['other', 'Tidsperspektiv', 'presentation'],
      ['finance', 'Økonomiske forhold og konsekvenser', 'presentation'],
      ['legalBasis', 'Juridiske og planmæssige forhold', 'presentation'],
      ['attachments', 'Bilag'],
    ],
  },
  {
    id: 'slagelse',
    layouts: ['Slagelse 2020'],
    sections: [
      ['matter', 'Sagsnr.'],
      ['competence', 'Kompetence'],
      ['summary', 'Beslutningstema'],
      ['background', 'Baggrund'],
      ['legalBasis', 'Retligt grundlag'],
      ['other', 'Handlemuligheder'],
      ['assessment', 'Vurdering'],
      ['finance', 'Økonomiske og personalemæssige konsekvenser'],
      ['other', 'Konsekvenser for andre udvalg'],
      ['recommendation', 'Indstilling'],
      ['decision', 'Beslutning i <udvalg> den D. måned ÅÅÅÅ'],
      ['absence', 'Fraværende'],
    ],
  },
  {
    id: 'broenderslev',
    layouts: ['Brønderslev 2020'],
    sections: [
      ['summary', 'Resume'],
      ['course', 'Sagsforløb'],
      ['presentation', 'Sagsfremstilling'],
      ['other', 'Personale'],
      ['finance', 'Økonomi'],
      ['decision', 'Beslutning'],
    ],
  },
  {
    id: 'hoersholm',
    layouts: ['Hørsholm 2017'],
    sections: [
      ['matter', 'Acadre sagsnr.'],
      ['matter', 'Journalnr.'],
      ['course', 'Sagsforløb'],
      ['background', 'Baggrund'],
      ['recommendation', 'Forslag'],
      ['decision', 'Beslutning'],
    ],
  },
  {
    id: 'holbaek',
    layouts: ['Holbæk 2020'],
    sections: [
      ['course', 'Sagsgang og sagstype'],
      ['recommendation', 'Indstilling'],
      ['summary', 'Beslutningstema'],
      ['presentation', 'Sagsfremstilling'],
      ['decision', 'Beslutning'],
    ],
  },
  {
    id: 'middelfart',
    layouts: ['Middelfart'],
    sections: [
      ['summary', 'Resume'],
      ['presentation', 'Præsentation'],
      ['recommendation', 'Forvaltningen foreslår'],
      ['presentation', 'Sagsbeskrivelse'],
      ['decision', 'Beslutning'],
    ],
  },
  {
    id: 'koebenhavn',
    layouts: ['København'],
    sections: [
      ['recommendation', 'Indstilling'],
      ['background', 'Problemstilling'],
      ['presentation', 'Løsning'],
      ['finance', 'Økonomi'],
      ['other', 'Politisk handlerum'],
      ['other', 'Videre proces'],
      ['decision', 'Beslutning'],
    ],
  },
  {
    id: 'aalborg',
    layouts: ['Aalborg 2023'],
    sections: [
      ['recommendation', 'Indstilling'],
      ['decision', 'Beslutning'],
    ],
  },
  {
    id: 'hvidovre',
    layouts: ['Hvidovre 2014'],
    sections: [
      ['summary', 'Beslutningstema'],
      ['recommendation', 'Indstilling'],
      ['presentation', 'Sagsfremstilling'],
      ['legalBasis', 'Retsgrundlag'],
      ['finance', 'Økonomiske konsekvenser'],
      ['attachments', 'Bilag'],
      ['decision', 'Beslutning i <udvalg> den DD-MM-ÅÅÅÅ'],
    ],
  },
  {
    id: 'ballerup',
    layouts: ['Ballerup 2012-2013'],
    sections: [
      ['course', 'Tidligere behandling'],
      ['summary', 'Sammendrag'],
      ['background', 'Baggrund'],
      ['presentation', 'Sagsfremstilling'],
      ['finance', 'Økonomiske konsekvenser og finansiering'],
      ['competence', 'Beslutningen træffes af'],
      ['recommendation', 'Indstilling'],
      ['decision', '<udvalg>s beslutning den DD.MM.ÅÅÅÅ Punkt N'],
    ],
  },
];
