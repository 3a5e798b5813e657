import { personSlug } from '#domain/publication/slug.ts';
import type { Db } from '#adapters/postgres/database.ts';
import type { AbsenceSnapshot, MeetingSnapshot, PersonRef } from '#domain/publication/snapshot.ts';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMatter,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  publishCommittee,
  publishMatter,
  publishMeeting,
  publishSite,
  treatmentIn,
} from './published-builders.ts';

/*
 * A made-up municipality as it stands in `published`, with an example of everything a page can show. No person,
 * place or case in it exists.
 */
const job = {
  slug: 'job-uddannelse-og-integration',
  name: 'Udvalget for Job, Uddannelse og Integration',
};
const technical = { slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima' };
const finance = { slug: 'oekonomiudvalget', name: 'Økonomiudvalget' };
const council = { slug: 'kommunalbestyrelsen', name: 'Kommunalbestyrelsen' };
const disability = { slug: 'handicapraadet', name: 'Handicaprådet' };

const person = (name: string, party: string | null): PersonRef => ({
  slug: personSlug(name),
  name,
  party,
});
const members = [
  person('Sanne Kildemark', 'A'),
  person('Samira Hedelyng', 'A'),
  person('Nikolaj Tornemark', 'V'),
  person('Dorte Pilevænge', 'C'),
  person('Rikke Vandmølle', 'F'),
];
const away = (name: string, party: string, kind: AbsenceSnapshot['kind']): AbsenceSnapshot => ({
  ...person(name, party),
  kind,
  organization: null,
});

const veterans = {
  slug: '25-1187-veteranpolitik-for-boegelund-kommune',
  caseNumber: '25/1187',
};
const path = { slug: '26-000412-cykelsti-langs-aaen', caseNumber: '26-000412' };
const noise = { slug: '26-000390-stoejkortlaegning', caseNumber: '26-000390' };

const agenda = (position: number) =>
  anItem(position, 'Godkendelse af dagsorden', { decisions: [aDecision('Godkendt.', 'approved')] });

const begun = aMeeting({
  date: '2025-04-07',
  committee: job,
  legislativeTerm: '2022-2025',
  attendees: members,
  absentees: [away('Dorte Pilevænge', 'C', 'excused')],
  items: [
    agenda(1),
    anItem(2, 'Veteranpolitik for Bøgelund Kommune', {
      matter: veterans,
      area: 'JUI',
      decisions: [aDecision('Indstillingerne tiltrådt.', 'approved')],
      recommendations: [
        {
          by: 'Direktionen',
          points: [
            'at orienteringen om den nuværende indsats for veteraner tages til efterretning',
            'at der udarbejdes en veteranpolitik til vedtagelse i kommunalbestyrelsen i oktober 2025',
            'at udvalget godkender den foreslåede tidsplan, såfremt pkt. 2 tiltrædes',
          ],
        },
      ],
      sections: [
        aSection(
          'summary',
          'Resumé',
          'Bøgelund Kommune har en række tilbud til veteraner og deres familier, men de står ikke samlet noget sted.',
        ),
      ],
    }),
  ],
});

const hearing = aMeeting({
  date: '2025-08-18',
  committee: disability,
  legislativeTerm: '2022-2025',
  items: [
    anItem(1, 'Høring om veteranpolitik', {
      matter: veterans,
      decisions: [
        aDecision(
          'Handicaprådet kvitterer for udkastet og foreslår, at pårørende får en fast kontaktperson.',
          'freeText',
        ),
      ],
    }),
  ],
});

const recommended = aMeeting({
  date: '2025-09-08',
  committee: job,
  legislativeTerm: '2022-2025',
  items: [
    anItem(1, 'Veteranpolitik, anden behandling', {
      matter: veterans,
      decisions: [aDecision('Udsat til næste møde.', 'postponed')],
    }),
  ],
});
const economy = aMeeting({
  date: '2025-10-06',
  committee: finance,
  legislativeTerm: '2022-2025',
  items: [
    anItem(1, 'Veteranpolitik, anden behandling', {
      matter: veterans,
      decisions: [aDecision('Indstillingen anbefales.', 'recommended')],
    }),
  ],
});
const decided = aMeeting({
  date: '2025-10-27',
  committee: council,
  legislativeTerm: '2022-2025',
  time: '19:00',
  place: 'Kommunalbestyrelsens sal, Bøgelund Rådhus',
  items: [
    anItem(1, 'Veteranpolitik, anden behandling', {
      matter: veterans,
      decisions: [
        aDecision('Indstillingen godkendt.', 'approved', { date: '2025-10-27' }),
        aDecision('Indstillingen anbefales.', 'recommended', {
          own: false,
          organization: finance.name,
          date: '2025-10-06',
        }),
        aDecision('Udsat til næste møde.', 'postponed', {
          own: false,
          organization: job.name,
          date: '2025-09-08',
        }),
      ],
      recommendations: [{ by: 'Direktionen', points: ['at veteranpolitikken vedtages'] }],
      sections: [
        aSection(
          'presentation',
          'Sagsfremstilling',
          'Politikken har fire indsatsområder: én indgang til kommunen, arbejde og uddannelse, familie og pårørende samt anerkendelse. Sagen blev rejst på ',
          {
            text: 'udvalgets møde den 7. april 2025 sag nr. 2',
            href: `/moeder/${begun.slug}/punkter/2`,
          },
          '.\n\nHøringen i Handicaprådet har ført til, at pårørende får en fast kontaktperson.',
        ),
      ],
      attachments: [anAttachment(1, 'Veteranpolitik 2025–2029', { number: '1.1', text: 'whole' })],
    }),
  ],
});

/** Long enough to be folded on the page of the meeting. */
const noiseText = [
  'Kommunen skal hvert femte år kortlægge støjen fra de største veje. Kortlægningen er denne gang lavet som en beregning for hele kommunen.',
  'Beregningen viser, at 212 boliger har et støjniveau over 68 decibel. Det er 14 boliger færre end ved den seneste kortlægning. De fleste af dem ligger langs Landevejen mellem Bøgelund og Strandbøge, hvor trafikken er vokset med en femtedel på ti år.',
  'Forvaltningen har set på tre måder at dæmpe støjen på. Støjsvag asfalt koster 1,9 mio. kr. og holder i tolv år. En støjskærm langs de to kilometer, hvor boligerne ligger tættest, koster 11 mio. kr. og kræver, at der købes jord. En lavere hastighed koster næsten intet, men kræver politiets samtykke.',
  'Handleplanen skal i høring i otte uger, før den kan vedtages. Borgerne får besked gennem Digital Post, og der holdes et møde på Strandbøge Skole. Svarene bliver lagt frem for udvalget sammen med en samlet vurdering af udgifterne.',
].join('\n\n');

/** The meeting with an example of everything. */
const rich = aMeeting({
  date: '2026-03-11',
  committee: technical,
  version: 2,
  publishedAt: '2026-03-13T08:15:00.000Z',
  attendees: [
    person('Asger Revlingborg', 'F'),
    person('Jeppe Havrehøj', 'A'),
    person('Palle Rugholm', 'V'),
    person('Ulrik Fasanlund', 'C'),
  ],
  absentees: [away('Viggo Kragemose', 'L', 'excused')],
  items: [
    agenda(1),
    anItem(2, 'Orientering marts 2026', {
      caseNumber: '26-000018',
      area: 'TK',
      decisions: [aDecision('Taget til orientering.', 'noted')],
      points: [
        {
          label: 'A.',
          title: 'Forårets vejarbejder',
          text: ['Vejarbejdet på Møllevej begynder i uge 17 og ventes færdigt før sommerferien.'],
        },
        {
          label: 'B.',
          title: 'Spildevandsplanens konsekvensvurdering',
          text: ['Miljøkonsekvensvurderingen forventes i høring efter påske.'],
        },
      ],
    }),
    anItem(3, 'Cykelsti langs åen mellem Bøgelund Skole og Strandbøge Station', {
      matter: path,
      area: 'TK',
      absences: [away('Palle Rugholm', 'V', 'disqualified')],
      decisions: [
        aDecision(
          'Punkt 1 godkendt.\nPunkt 2 udsat, da udvalget ønsker en pris på belysning langs hele strækningen.',
          'partial',
          {
            points: [
              { point: 1, outcome: 'approved' },
              {
                point: 2,
                outcome: 'postponed',
                text: 'Udvalget ønsker en pris på belysning langs hele strækningen.',
              },
            ],
            stage: '1. behandling',
          },
        ),
      ],
      recommendations: [
        {
          by: 'Direktionen',
          points: [
            'at linjeføringen langs åens vestside lægges til grund for det videre arbejde',
            'at der søges anlægsbevilling på 4,6 mio. kr. i 2027',
          ],
        },
      ],
      sections: [
        aSection(
          'summary',
          'Resumé',
          'Eleverne fra Strandbøge kan i dag kun cykle til skole ad landevejen. Forvaltningen har undersøgt tre linjeføringer.',
        ),
        aSection(
          'presentation',
          'Sagsfremstilling',
          'Stien bliver 2,3 km lang og tre meter bred. Den anlægges med grus på den første strækning og asfalt på resten, så den kan bruges hele året.\n\nLinjeføringer\n\nDer er set på tre muligheder, som er drøftet med skolebestyrelsen, lodsejerne og Bøgelund Cyklistforening:\n- langs åens vestside\n- langs åens østside med en ny bro ved stationen\n- langs landevejen med et autoværn',
        ),
        aSection(
          'finance',
          'Økonomi',
          'Udgifterne fordeler sig sådan:\n\n\tAnlæg\tDrift om året\nVestsiden\t4,6 mio. kr.\t90.000 kr.\nØstsiden med bro\t7,9 mio. kr.\t140.000 kr.\nLandevejen\t3,1 mio. kr.\t60.000 kr.',
        ),
        aSection('competence', 'Beslutningskompetence', technical.name),
      ],
      attachments: [
        anAttachment(1, 'Notat om linjeføringer', {
          number: '3.1',
          documentNumber: '26-018821',
          text: 'whole',
        }),
        anAttachment(2, 'Høringssvar fra Bøgelund Cyklistforening', {
          number: '3.2',
          text: 'incomplete',
        }),
        anAttachment(3, 'Oversigtskort', { number: '3.3', access: 'unknown' }),
      ],
    }),
    anItem(4, 'Støjkortlægning', {
      matter: noise,
      decisions: [aDecision('Ikke godkendt.', 'rejected')],
      sections: [aSection('presentation', 'Sagsfremstilling', noiseText)],
    }),
    aClosedItem(5, { publicDecision: 'Salget blev godkendt.' }),
    aClosedItem(6, { publicTitle: 'Køb af areal' }),
    aHeldItem(7),
    anItem(8, 'Eventuelt', {
      decisions: [aDecision('Intet under dette punkt.', 'nothing')],
    }),
    anItem(9, 'Godkendelse af referat', {
      decisions: [aDecision('Beslutning ikke frigivet', 'none', { released: false })],
    }),
  ],
});

const attachmentTexts = {
  '3/1':
    'Notat om linjeføringer\n\nForvaltningen har gået de tre strækninger igennem i januar 2026. Vestsiden er den korteste vej og kræver ingen ny bro.\n\nAnbefaling\n\nForvaltningen anbefaler vestsiden, fordi den er billigst i drift og giver den tryggeste skolevej for de yngste elever.',
  '3/2':
    'Cyklistforeningen bakker op om en sti langs åen og peger på, at belysning er afgørende for',
};

/** What the agenda of the meeting said first: an item that was taken off, another title, other words and sums. */
const firstAgenda: MeetingSnapshot['items'] = [
  anItem(1, 'Godkendelse af dagsorden'),
  aHeldItem(2),
  anItem(3, 'Parkering ved stationen', {
    caseNumber: '26-000401',
    recommendations: [{ by: 'Direktionen', points: ['at orienteringen tages til efterretning'] }],
  }),
  ...rich.items.flatMap((item) =>
    item.status === 'open' && item.matter === path
      ? [
          {
            ...item,
            position: 4,
            number: '4',
            key: '4',
            title: 'Cykelsti langs åen',
            decisions: [],
            absences: [],
            recommendations: [
              {
                by: 'Direktionen',
                points: [
                  'at linjeføringen langs åens vestside lægges til grund for det videre arbejde',
                ],
              },
            ],
            sections: item.sections.map((section) =>
              section.kind === 'presentation'
                ? aSection(
                    'presentation',
                    section.label,
                    'Stien bliver 2,1 km lang og tre meter bred. Den anlægges med grus på hele strækningen.\n\nLinjeføringer\n\nDer er set på tre muligheder, som er drøftet med skolebestyrelsen, lodsejerne og Bøgelund Cyklistforening:\n- langs åens vestside\n- langs åens østside med en ny bro ved stationen\n- langs landevejen med et autoværn',
                  )
                : section,
            ),
            attachments: item.attachments.slice(0, 1),
          },
        ]
      : [],
  ),
  anItem(5, 'Støjkortlægning', { matter: noise }),
  anItem(6, 'Eventuelt'),
];

/** The next meeting of the technical committee, on a day still to come. */
const comingMeeting = (date: string): MeetingSnapshot =>
  aMeeting({
    date,
    committee: technical,
    kind: 'agenda',
    items: [
      anItem(1, 'Godkendelse af dagsorden'),
      anItem(2, 'Cykelsti langs åen, anden behandling', { matter: path }),
    ],
  });

/**
 * Fills `published`.
 * @param soon ISO date of a meeting still to come
 */
export async function publishMunicipality(db: Db, soon: string): Promise<void> {
  const coming = comingMeeting(soon);
  await publishSite(db);
  await publishCommittee(db, job, {
    periods: ['2022-2025', '2026-2029'],
    members: [
      ...members.map((member) => ({ ...member, period: '2026-2029' })),
      { slug: null, name: 'Mogens Tranevang', party: 'V', period: '2022-2025' },
      { slug: null, name: 'Gudrun Ellebrink', party: 'F', period: '2022-2025' },
    ],
  });
  for (const meeting of [begun, hearing, recommended, economy]) await publishMeeting(db, meeting);
  await publishMeeting(db, decided, {
    '1/1': 'Veteranpolitikken samler det, kommunen tilbyder veteraner og deres familier.',
  });
  await publishMeeting(db, {
    ...rich,
    version: 1,
    kind: 'agenda',
    publishedAt: '2026-03-06T12:00:00.000Z',
    items: firstAgenda,
  });
  await publishMeeting(db, rich, attachmentTexts);
  await publishMeeting(db, coming);

  const place = [begun, hearing, recommended, economy, decided];
  await publishMatter(
    db,
    aMatter(
      veterans,
      'Veteranpolitik for Bøgelund Kommune',
      place.map((meeting) => treatmentIn(meeting, meeting === begun ? '2' : '1')),
    ),
  );
  const reported = {
    date: '2026-01-14',
    committee: { slug: null, name: 'Trafiksikkerhedsrådet' },
    title: 'Cykelsti langs åen',
    outcome: 'recommended',
    decision: 'Rådet anbefaler en sti langs åen.',
    meeting: null,
    reportedBy: { slug: rich.slug, itemKey: '3' },
  } as const;
  await publishMatter(
    db,
    aMatter(path, 'Cykelsti langs åen mellem Bøgelund Skole og Strandbøge Station', [
      reported,
      treatmentIn(rich, '3'),
      treatmentIn(coming, '2'),
    ]),
  );
  await publishMatter(db, aMatter(noise, 'Støjkortlægning', [treatmentIn(rich, '4')]));
}
