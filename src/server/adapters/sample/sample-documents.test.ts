import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMinutes } from '#adapters/import/registry.ts';
import { lostWords, strings } from '#domain/minutes/conservation.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { scan } from '#domain/personal-data/scan.ts';
import * as committees from '../../../../samples/municipality/committees.ts';
import { factsOfParsed, factsOfWritten } from '../../../../test/facts-of-minutes.ts';
import { sampleDocuments, sampleMinutes } from './sample-documents.ts';

const folder = new URL('../../../../samples/documents/', import.meta.url);

const read = ({ name, text }: { readonly name: string; readonly text: string }): ParsedMinutes =>
  readMinutes({ name, kind: 'text', text });

/** What each document reads as: its outcomes in the order of the items, closed items in brackets. */
const expected: Readonly<Record<string, string>> = {
  '2025-01-13-job-arbejdsmarked.txt': 'approved noted discussed freeText nothing',
  '2025-04-07-job-arbejdsmarked.txt': 'approved noted approved approved recommended nothing',
  '2025-04-07-social-sundhed-aeldre.txt': 'approved noted approved rejected recommended nothing',
  '2025-04-09-teknik-klima.txt': 'approved noted approved partial noted nothing',
  '2025-05-26-kommunalbestyrelsen.txt': 'approved approved approved approved rejected nothing',
  '2025-06-02-job-arbejdsmarked.txt': 'approved noted approved partial approved nothing',
  '2025-06-17-handicapraadet.txt': 'approved noted discussed discussed forwarded nothing',
  '2025-09-03-teknik-klima.txt': 'approved noted recommended returned nothing',
  '2025-09-08-job-arbejdsmarked.txt': 'approved noted recommended recommended nothing',
  '2025-10-06-oekonomiudvalget.txt':
    'approved partial recommended recommended withdrawn nothing [approved]',
  '2025-10-27-kommunalbestyrelsen.txt': 'approved approved approved approved approved nothing',
  '2026-01-26-kommunalbestyrelsen.md': 'approved noted approved approved elected nothing approved',
  '2026-02-09-job-uddannelse-og-integration.md':
    'approved noted noted noted postponed approved approved nothing approved',
  '2026-03-11-teknik-klima.md':
    'approved noted approved noted approved approved nothing [approved] approved',
  '2026-04-13-job-uddannelse-og-integration.md':
    'approved noted noted approved noted partial nothing approved',
  '2026-04-15-social-sundhed-aeldre.md':
    'approved noted partial withdrawn approved nothing approved',
  '2026-06-01-job-uddannelse-og-integration.md':
    'approved noted recommended discussed freeText nothing approved',
  '2026-06-22-kommunalbestyrelsen.md':
    'approved approved approved approved approved nothing approved',
  '2026-08-31-oekonomiudvalget.md':
    'approved noted forwarded noted postponed nothing [recommended] approved',
  '2026-10-12-kommunalbestyrelsen.md':
    'approved partial approved approved nothing [approved] approved',
  '2026-11-16-job-uddannelse-og-integration.md':
    'approved noted partial noted returned nothing unreleased',
  '2026-12-14-kommunalbestyrelsen-dagsorden.md': '- - - - - -',
  '2026-12-14-kommunalbestyrelsen-tillaeg.md': '- -',
  '2027-01-11-job-uddannelse-og-integration-dagsorden.md': '- - - - -',
  '2027-01-13-teknik-klima-dagsorden.md': '- - - - -',
};

const outcomes = ({ meeting, items }: ParsedMinutes): string =>
  items
    .map(({ access, decisions }) => {
      const own = decisions.find(({ organization }) => organization === meeting.committee);
      const word = own === undefined ? '-' : own.released ? own.outcome : 'unreleased';
      return access === 'closed' ? `[${word}]` : word;
    })
    .join(' ');

describe('the sample municipality', () => {
  test('lies in the folder as it is imported', () => {
    const files = readdirSync(folder).map((name) => [
      name,
      readFileSync(new URL(name, folder), 'utf8'),
    ]);
    expect(Object.fromEntries(files)).toEqual(
      Object.fromEntries(sampleDocuments().map(({ name, text }) => [name, text])),
    );
  });

  test('reads as a secretary would read it', () => {
    const readings = sampleDocuments().map((document) => [document.name, outcomes(read(document))]);
    expect(Object.fromEntries(readings)).toEqual(expected);
  });

  test.each(sampleMinutes())('$name reads back to what was written, word for word', (document) => {
    const parsed = read(document);
    expect(factsOfParsed(parsed)).toEqual(factsOfWritten(document.minutes));
    expect([...lostWords(document.text, parsed)]).toEqual([]);
  });

  test('gives no warning but of the one attachment that breaks off', () => {
    const warned = sampleDocuments().flatMap((document) =>
      read(document).warnings.map(
        ({ code, near }) => `${document.name.slice(0, 10)} ${code} ${near ?? ''}`,
      ),
    );
    expect(warned).toEqual([
      '2025-04-07 attachment-breaks-off Side 1 af 4',
      '2025-04-07 attachment-breaks-off Side 1 af 4',
      '2025-04-09 attachment-breaks-off Side 1 af 4',
      '2025-05-26 attachment-breaks-off Side 1 af 4',
    ]);
  });

  test('holds the particulars of a private person in one attachment only', () => {
    const found = sampleDocuments().flatMap((document) => {
      const { meeting, items, documents } = read(document);
      const places = [
        ...[...strings([meeting, items])].map((text) => ['items', text] as const),
        ...documents.map(({ title, text }) => [title, text] as const),
      ];
      return places.flatMap(([place, text]) =>
        scan(text).map(({ kind, certainty }) => `${place}: ${kind} ${certainty}`),
      );
    });
    expect(found).toEqual([
      'Høringssvar fra lodsejer: address high',
      'Høringssvar fra lodsejer: phone high',
      'Høringssvar fra lodsejer: email high',
    ]);
  });

  test('names nobody with a party who is not a member of a committee with that party', () => {
    const members = new Set(
      [...Object.values(committees.before), ...Object.values(committees.now)].flatMap((committee) =>
        committee.members.map(({ name, party }) => `${name} (${party ?? ''})`),
      ),
    );
    const named = sampleDocuments().flatMap(({ text }) =>
      [...text.matchAll(/\p{Lu}\p{Ll}+\s\p{Lu}[\p{Ll}]+\s\([A-ZÆØÅ]\)/gu)].map(([name]) =>
        name.replace(/\s+/g, ' '),
      ),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !members.has(name))).toEqual(
      // The substitute who has not come in yet.
      ['Anders Hvidtjørn (B)'],
    );
  });
});
