import type { BodyId } from '#domain/ids.ts';
import type { ApprovalSteps } from '#domain/paper/approval.ts';
import type { KleSubject } from '#domain/paper/kle-number.ts';
import type { NumberPattern } from '#domain/paper/number-pattern.ts';
import type { StandardPhrase } from '#domain/paper/phrase.ts';
import type { PaperTemplate, Validity } from '#domain/paper/template.ts';
import type { TemplateRule } from '#domain/paper/template-rule.ts';

/** A rule of the by-laws (styrelsesvedtægt): absences of any length, in the council or in the committees. */
export type ByLaw = Validity & {
  readonly id: string;
  readonly appliesTo: 'council' | 'committee';
  /** The paragraph. */
  readonly source: string;
};

/** What a body decides of how its papers are written. What has been in use is ended and followed, never changed. */
export type PaperSettingsStore = {
  readonly templates: (body: BodyId) => Promise<readonly PaperTemplate[]>;
  readonly addTemplate: (body: BodyId, template: PaperTemplate) => Promise<void>;
  readonly rules: (body: BodyId) => Promise<readonly TemplateRule[]>;
  readonly addRule: (body: BodyId, rule: TemplateRule) => Promise<void>;
  readonly steps: (body: BodyId) => Promise<readonly ApprovalSteps[]>;
  readonly addSteps: (body: BodyId, steps: ApprovalSteps) => Promise<void>;
  /** @param until ISO date: the last day that it applies */
  readonly end: (
    what: 'template' | 'rule' | 'steps' | 'by-law',
    body: BodyId,
    id: string,
    until: string,
  ) => Promise<void>;
  /** Where the by-laws allow a substitute however short the absence is (LAW L64, L65). */
  readonly byLaws: (body: BodyId) => Promise<readonly ByLaw[]>;
  readonly addByLaw: (body: BodyId, byLaw: ByLaw) => Promise<void>;
  readonly phrases: (body: BodyId) => Promise<readonly StandardPhrase[]>;
  readonly savePhrase: (body: BodyId, phrase: StandardPhrase) => Promise<void>;
  readonly removePhrase: (body: BodyId, id: string) => Promise<void>;
  /** Null where the body has none of its own. */
  readonly pattern: (body: BodyId, kind: NumberPattern['kind']) => Promise<string | null>;
  readonly setPattern: (body: BodyId, pattern: NumberPattern) => Promise<void>;
  /** The number that would come next, without taking it. */
  readonly peekNumber: (
    body: BodyId,
    kind: NumberPattern['kind'],
    series: string,
  ) => Promise<number>;
  /** The next of a series, from 1; others wait for it until the transaction has gone through. */
  readonly takeNumber: (
    body: BodyId,
    kind: NumberPattern['kind'],
    series: string,
  ) => Promise<number>;
};

/** The register of subject codes that the municipality has brought itself (LAW R4). */
export type KleStore = {
  /** Puts the register in place of the one before. */
  readonly replace: (subjects: readonly KleSubject[], edition: KleEdition) => Promise<void>;
  /** What it was brought in from; null where nothing has been. */
  readonly edition: () => Promise<KleEdition | null>;
  readonly all: () => Promise<readonly KleSubject[]>;
  readonly find: (number: string) => Promise<KleSubject | null>;
  /**
   * By the beginning of a number or all words of the title; those in use first.
   * @param today ISO date
   */
  readonly search: (words: string, today: string, limit: number) => Promise<readonly KleSubject[]>;
};

export type KleEdition = {
  readonly publishedOn: string | null;
  readonly sha256: string;
  readonly importedAt: Date;
};
