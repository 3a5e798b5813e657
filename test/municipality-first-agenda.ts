import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { noise, path } from './municipality-committees.ts';
import { rich } from './municipality-rich-meeting.ts';
import { aHeldItem, anItem, aSection } from './published-builders.ts';

/** What the agenda of the meeting said first: an item that was taken off, another title, other words and sums. */
export const firstAgenda: MeetingSnapshot['items'] = [
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
