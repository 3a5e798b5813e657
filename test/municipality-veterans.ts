import {
  away,
  council,
  disability,
  finance,
  job,
  members,
  veterans,
} from './municipality-committees.ts';
import { aDecision, aMeeting, anAttachment, anItem, aSection } from './published-builders.ts';

export const agenda = (position: number) =>
  anItem(position, 'Godkendelse af dagsorden', { decisions: [aDecision('Godkendt.', 'approved')] });

/*
 * How the matter of the veterans went from its committee over a hearing to the council.
 */
export const begun = aMeeting({
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

export const hearing = aMeeting({
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

export const recommended = aMeeting({
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
export const economy = aMeeting({
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
export const decided = aMeeting({
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
