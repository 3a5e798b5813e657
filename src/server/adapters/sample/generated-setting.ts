import type { ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import type { GeneratedSlot } from './generated-calendar.ts';

/** The meeting in which an item is treated. */
export type GeneratedSetting = {
  readonly layout: '2014' | '2022';
  readonly slot: GeneratedSlot;
  readonly members: readonly ParsedPerson[];
  /** An agenda has no decisions yet. */
  readonly decided: boolean;
};
