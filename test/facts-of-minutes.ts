import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { WrittenMinutes } from '#adapters/sample/written-minutes.ts';
import { words } from '#domain/text/words.ts';

/** Words in their order: line breaks, list marks and the marks of Markdown are the layout's, not the text's. */
const plain = (text: string): string => words(text).join(' ');

const facts = ({
  meeting,
  items,
  documents,
}: Pick<ParsedMinutes, 'meeting' | 'documents'> & Pick<WrittenMinutes, 'items'>) => ({
  meeting,
  items: items.map((item) => ({
    number: item.number,
    area: item.area,
    title: item.title,
    access: item.access,
    matter: item.matter,
    sections: item.sections
      .map(({ kind, text }) => `${kind}: ${plain(text)}`)
      .filter((section) => !section.endsWith(': '))
      .toSorted(),
    recommendations: item.recommendations.map(({ by, points }) => ({
      by,
      points: points.map(plain),
    })),
    decisions: item.decisions.map(({ organization, date, text, outcome, released, points }) => ({
      organization,
      date,
      text: plain(text),
      outcome,
      released,
      points: points.map(({ point, outcome: of }) => `${point} ${of}`),
    })),
    absences: item.absences,
    attachments: item.attachments,
    points: item.points.map(({ label, title, text }) => ({ label, title, text: plain(text) })),
  })),
  documents: documents.map((document) => ({ ...document, text: plain(document.text) })),
});

/** What must survive print and reading, of the truth as of the parse, in a form that can be compared whole. */
export const factsOfWritten = (minutes: WrittenMinutes): unknown => facts(minutes);

/** The same of a parse; the course of a matter follows from the decisions, and an empty label says nothing. */
export const factsOfParsed = ({ items, ...rest }: ParsedMinutes): unknown =>
  facts({
    ...rest,
    items: items.map((item) => ({
      ...item,
      sections: item.sections.flatMap(({ kind, text }) =>
        kind === 'background' || kind === 'legal-basis' || kind === 'course' || kind === 'other'
          ? []
          : [{ kind, text }],
      ),
    })),
  });
