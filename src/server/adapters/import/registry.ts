import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { edocXml } from './edoc-xml/edoc-xml.ts';
import { firstagendaHtml } from './firstagenda-html/firstagenda-html.ts';
import { firstagendaJson } from './firstagenda-json/firstagenda-json.ts';
import { firstagendaMarkdownReader } from './firstagenda-text/markdown-reader.ts';
import { firstagendaPdfReader } from './firstagenda-text/pdf-reader.ts';
import { genericReader } from './generic/generic-reader.ts';
import { lejre2014Reader } from './lejre-2014/reader.ts';
import { sbsysXml } from './sbsys-xml/sbsys-xml.ts';
import { sourceText } from './source-words.ts';
import type { Reader, Source } from './source.ts';
import { unrecognised } from './unrecognised.ts';
import { findUnplacedWords } from './unplaced-words.ts';

/** Every reader; of two that are equally sure the first reads. */
export const readers: readonly Reader[] = [
  firstagendaHtml,
  firstagendaJson,
  firstagendaMarkdownReader,
  firstagendaPdfReader,
  lejre2014Reader,
  sbsysXml,
  edocXml,
  genericReader,
  unrecognised,
];

/** The surest of the readers, and the first that is certain; `unrecognised` where none is sure at all. */
export function chooseReader(source: Source, among: readonly Reader[] = readers): Reader {
  let surest = unrecognised;
  let sure = 0;
  for (const reader of among) {
    const certainty = reader.recognise(source);
    if (certainty > sure) [surest, sure] = [reader, certainty];
    if (sure >= 1) break;
  }
  return surest;
}

/**
 * An opened file → the minutes in it, by the surest reader. What was doubtful while the bytes were read comes first
 * among the warnings; words that the reader has placed nowhere come last.
 */
export function readMinutes(source: Source): ParsedMinutes {
  const parsed = chooseReader(source).read(source);
  const warnings = [...(source.warnings ?? []), ...parsed.warnings];
  const unplaced = findUnplacedWords(sourceText(source), parsed);
  return { ...parsed, warnings: unplaced === null ? warnings : [...warnings, unplaced] };
}
