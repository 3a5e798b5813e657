import { closedItem, outcomeWord } from '#domain/minutes/outcome-word.ts';
import type {
  AnyItemSnapshot,
  AttachmentSnapshot,
  ClosedItemSnapshot,
  ItemSnapshot,
} from '#domain/publication/snapshot.ts';
import { writeDate } from '#domain/text/write-date.ts';
import { toBlocks, type TextBlock } from '#domain/publication/text-block.ts';
import { decisionParts } from './decision-panel.ts';
import type { PaperItem, PaperPart } from './paper.ts';

type Section = ItemSnapshot['sections'][number];

const sectionPart = ({ label, text, blocks }: Section): PaperPart => ({
  heading: label.trim() === '' ? null : label,
  blocks: blocks ?? toBlocks(text),
});

/** "Direktionen indstiller" and the numbered at-points. */
function recommendationPart({ by, points }: ItemSnapshot['recommendations'][number]): PaperPart {
  const who: TextBlock[] =
    by === null ? [] : [{ kind: 'paragraph', lines: [[`${by} indstiller:`]] }];
  const items = points.map((point) => [point]);
  return {
    heading: 'Indstilling',
    blocks: items.length === 0 ? who : [...who, { kind: 'numbered', start: 1, items }],
  };
}

const pointPart = ({ label, title, text }: ItemSnapshot['points'][number]): PaperPart => ({
  heading: title === null ? label : `${label}${/[.)]$/.test(label) ? '' : '.'} ${title}`,
  blocks: toBlocks(text),
});

function attachmentText({
  number,
  title,
  documentNumber,
  addedOn,
  text,
}: AttachmentSnapshot): string {
  const notes = [
    addedOn === undefined ? [] : [`påført ${writeDate(addedOn)}`],
    documentNumber === null ? [] : [`dokument ${documentNumber}`],
    text === 'incomplete' ? ['teksten er ufuldstændig i kilden'] : [],
  ].flat();
  const name = number === null ? title : `${number} ${title}`;
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}

const attachmentsPart = (attachments: readonly AttachmentSnapshot[]): PaperPart[] =>
  attachments.length === 0
    ? []
    : [
        {
          heading: 'Bilag',
          blocks: [{ kind: 'list', items: attachments.map((one) => [attachmentText(one)]) }],
        },
      ];

/**
 * An open item: what was decided first, then the summary, what was recommended, and the rest in the order
 * of the document (LOOK, "Meeting"). Sections that are printed empty are left out.
 */
function openItem(item: ItemSnapshot): PaperItem {
  const isSummary = ({ kind }: Section): boolean => kind === 'summary';
  const [own] = [...item.decisions].sort((a, b) => Number(b.own) - Number(a.own));
  const parts = [
    ...decisionParts(item.decisions, item.absences),
    ...item.sections.filter(isSummary).map(sectionPart),
    ...item.points.map(pointPart),
    ...item.recommendations.map(recommendationPart),
    ...item.sections.filter((section) => !isSummary(section)).map(sectionPart),
    ...attachmentsPart(item.attachments),
  ];
  const caseNumber = item.matter?.caseNumber ?? item.caseNumber;
  return {
    number: item.number,
    title: item.title.trim() === '' ? 'Punkt uden titel' : item.title,
    outcome: own ? outcomeWord(own) : null,
    notes: [
      ...(item.area === null ? [] : [item.area]),
      ...(caseNumber === null ? [] : [`Sag ${caseNumber}`]),
    ],
    parts: parts.filter(({ blocks }) => blocks.length > 0),
  };
}

/** A closed item shows that it is there, its public title and what was decided to be told (LAW L16). */
function closed({ number, publicTitle, publicDecision }: ClosedItemSnapshot): PaperItem {
  return {
    number,
    title: publicTitle,
    outcome: publicTitle === closedItem ? null : closedItem,
    notes: [],
    parts: [
      {
        heading: null,
        blocks: [
          {
            kind: 'panel',
            sign: 'lock',
            word: publicDecision === null ? 'Der er ikke offentliggjort en beslutning' : closedItem,
            waiting: false,
            blocks: publicDecision === null ? [] : toBlocks([publicDecision]),
          },
        ],
      },
    ],
  };
}

const bare = (number: string | null, title: string): PaperItem => ({
  number,
  title,
  outcome: null,
  notes: [],
  parts: [],
});

/** One item of the agenda as the paper says it; of those that are not open no more than the snapshot holds. */
export function itemPaper(item: AnyItemSnapshot): PaperItem {
  switch (item.status) {
    case 'open':
      return openItem(item);
    case 'closed':
      return closed(item);
    case 'held':
      return bare(item.number, 'Punktet er ikke offentliggjort');
    case 'withdrawn':
      return bare(item.number, 'Punktet er trukket tilbage');
  }
}
