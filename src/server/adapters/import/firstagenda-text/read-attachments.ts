import type { ParsedAttachment } from '#domain/minutes/parsed-minutes.ts';
import { blockText, type Block } from './block.ts';

const numbered = /^(\d{1,3})[.)]\s+(\S.*)$/u;

/** The titles under "Bilag", one a line. Numbers count as such where they run from 1. */
export function readAttachments(blocks: readonly Block[]): readonly ParsedAttachment[] {
  const titles = blocks
    .flatMap((block) => blockText(block).split('\n'))
    .map((line) => line.replace(/^[-•]\s+/u, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const counted = titles.every((title, i) => Number(numbered.exec(title)?.[1]) === i + 1);
  return titles.map((title) => ({
    number: counted ? (numbered.exec(title)?.[1] ?? null) : null,
    title: counted ? (numbered.exec(title)?.[2] ?? title) : title,
    documentNumber: null,
    access: 'unknown',
  }));
}
