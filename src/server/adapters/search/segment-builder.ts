import { findDays } from '#domain/search/find-days.ts';
import { dayMark, withoutYear } from '#domain/search/search-marks.ts';
import { foldWord, eachWord, searchableText } from '#domain/search/search-words.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { numberGroups } from './number-groups.ts';
import { numberNames } from './number-names.ts';
import { writePostings, type TokenRun } from './postings-writer.ts';
import {
  digestUnit,
  hashGroup,
  searchedKinds,
  shortDigest,
  type DocumentFacts,
  type Segment,
} from './segment.ts';
import { packStrings } from './string-table.ts';
import { rememberStems } from './word-memory.ts';
import { bodyStart, leadStart, markPlace } from './word-places.ts';

export type SearchDocument = DocumentFacts & {
  readonly title: string;
  /** What says most after the title: the decision. */
  readonly lead: string;
  readonly body: string;
  /** What it is called besides (`search-marks.ts`). */
  readonly marks: readonly string[];
};

const noCompounds = {
  partBytes: new Uint8Array(),
  partOffsets: new Uint32Array(1),
  compoundStart: new Uint32Array(1),
  compounds: new Uint32Array(),
};

/** Collects documents into segments of a size that memory bears; compounds are found when segments are merged. */
export class SegmentBuilder {
  readonly #stemOf = rememberStems();
  #termNumbers = new Map<string, number>();
  #surfaces: string[] = [];
  #documents: DocumentFacts[] = [];
  #terms = new Uint32Array(1 << 16);
  #places = new Uint32Array(1 << 16);
  /** Where the tokens of each document begin. */
  #starts: number[] = [0];
  #tokens = 0;

  /** Words so far: when it grows beyond some millions, it is time to `take`. */
  get tokens(): number {
    return this.#tokens;
  }

  add(document: SearchDocument): void {
    this.#addText(document.title, 0, markPlace - 1, markPlace);
    for (const mark of document.marks) this.#addToken(mark, '', markPlace);
    this.#addText(document.lead, leadStart, bodyStart - 1, leadStart);
    this.#addText(document.body, bodyStart, 0x0fff_ffff, bodyStart);
    this.#documents.push({
      kind: document.kind,
      unit: document.unit,
      place: document.place,
      group: document.group,
      committee: document.committee,
      date: document.date,
      outcome: document.outcome,
    });
    this.#starts.push(this.#tokens);
  }

  /** The segment of what was added; the builder is empty afterwards. */
  take(): Segment {
    const names = [...this.#termNumbers.keys()];
    const order = Uint32Array.from(names.keys()).sort((a, b) =>
      (names[a] ?? '') < (names[b] ?? '') ? -1 : 1,
    );
    const rank = new Uint32Array(names.length);
    order.forEach((term, place) => (rank[term] = place));
    const run: TokenRun = {
      terms: this.#terms.subarray(0, this.#tokens).map((term) => rank[term] ?? 0),
      places: this.#places.subarray(0, this.#tokens),
      starts: this.#starts,
      termCount: names.length,
    };
    const sorted = packStrings(Array.from(order, (term) => names[term] ?? ''));
    const surfaces = packStrings(Array.from(order, (term) => this.#surfaces[term] ?? ''));
    const { committees, outcomes, ...facts } = this.#factColumns();
    const segment: Segment = {
      documents: this.#documents.length,
      committees,
      outcomes,
      columns: {
        ...facts,
        termBytes: sorted.bytes,
        termOffsets: sorted.offsets,
        surfaceBytes: surfaces.bytes,
        surfaceOffsets: surfaces.offsets,
        ...writePostings(run, new GrowingBytes(1 << 20), new GrowingBytes(1 << 20)),
        ...noCompounds,
      },
    };
    this.#termNumbers = new Map();
    this.#surfaces = [];
    this.#documents = [];
    this.#starts = [0];
    this.#tokens = 0;
    return segment;
  }

  /** @param daysAt where the days that the text names count as standing */
  #addText(written: string, from: number, until: number, daysAt: number): void {
    const text = searchableText(written);
    let place = from;
    eachWord(text, (start, end) => {
      const word = text.slice(start, end);
      this.#addToken(this.#stemOf(word), word, place);
      if (place < until) place += 1;
    });
    const days = findDays(text).flatMap(({ days: named }) => named);
    for (const day of new Set(days.flatMap((one) => [one, withoutYear(one)])))
      this.#addToken(dayMark(day), '', daysAt);
  }

  #addToken(stem: string, word: string, place: number): void {
    let term = this.#termNumbers.get(stem);
    if (term === undefined) {
      term = this.#termNumbers.size;
      this.#termNumbers.set(stem, term);
      this.#surfaces.push(foldWord(word));
    } else if (word.length < (this.#surfaces[term] ?? '').length)
      this.#surfaces[term] = foldWord(word);
    if (this.#tokens === this.#terms.length) {
      this.#terms = widen(this.#terms);
      this.#places = widen(this.#places);
    }
    this.#terms[this.#tokens] = term;
    this.#places[this.#tokens] = place;
    this.#tokens += 1;
  }

  #factColumns() {
    const count = this.#documents.length;
    const committees = numberNames({ slug: '', name: '' }, ({ slug }) => slug);
    const outcomes = numberNames('', (name) => name);
    const kind = new Uint8Array(count);
    const outcome = new Uint8Array(count);
    const committee = new Uint16Array(count);
    const date = new Uint32Array(count);
    const unitHash = new Uint32Array(count);
    this.#documents.forEach((document, at) => {
      kind[at] = searchedKinds.indexOf(document.kind);
      outcome[at] = outcomes.numberOf(document.outcome);
      committee[at] = committees.numberOf(document.committee);
      date[at] = Number((document.date ?? '0').replaceAll('-', ''));
      unitHash[at] =
        document.unit === this.#documents[at - 1]?.unit
          ? (unitHash[at - 1] ?? 0)
          : shortDigest(digestUnit(document.unit));
    });
    const groups = numberGroups(
      Float64Array.from(this.#documents, ({ unit, place, group }) =>
        hashGroup(group ?? `${unit}\n${place}`),
      ),
    );
    const keys = packStrings(this.#documents.map(({ unit, place }) => `${unit}\n${place}`));
    return {
      committees: committees.all,
      outcomes: outcomes.all,
      kind,
      outcome,
      committee,
      date,
      unitHash,
      ...groups,
      keyBytes: keys.bytes,
      keyOffsets: keys.offsets,
    };
  }
}

function widen(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}
