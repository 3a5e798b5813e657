import { writeBibTex } from '#domain/publication/citation/bibtex.ts';
import type { Citation, CitationFormat } from '#domain/publication/citation/citation.ts';
import { writeRis } from '#domain/publication/citation/ris.ts';
import { fileAnswer } from './file-answer.ts';

/** A citation as a file that a program for references opens. */
export const citationAnswer = (citation: Citation, format: CitationFormat): Response =>
  format === 'bib'
    ? fileAnswer(writeBibTex(citation), 'application/x-bibtex', `${citation.key}.bib`)
    : fileAnswer(writeRis(citation), 'application/x-research-info-systems', `${citation.key}.ris`);
