import { fileAnswer } from './file-answer.ts';

/** What a page is made of, as JSON. */
export const dataAnswer = (value: object): Response =>
  fileAnswer(JSON.stringify(value), 'application/json');
