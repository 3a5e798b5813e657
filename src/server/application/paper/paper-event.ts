/** What is journalled of papers. */
export type PaperEvent =
  | 'paper-begun'
  | 'paper-described'
  | 'paper-submitted'
  | 'paper-approved'
  | 'paper-returned'
  | 'paper-recalled'
  | 'paper-reopened'
  | 'paper-dropped'
  | 'paper-restored'
  | 'paper-closed'
  | 'paper-opened'
  | 'paper-considered'
  | 'paper-taken-over'
  | 'paper-finding-accepted'
  | 'paper-finding-masked'
  | 'paper-revision-taken-back'
  | 'statement-asked'
  | 'statement-answered'
  | 'statement-accepted'
  | 'statement-withdrawn'
  | SettingEvent;

/** What is journalled of how papers are written in the municipality. */
export type SettingEvent =
  | 'template-added'
  | 'template-ended'
  | 'template-rule-added'
  | 'template-rule-ended'
  | 'approval-steps-added'
  | 'approval-steps-ended'
  | 'phrase-saved'
  | 'phrase-removed'
  | 'number-pattern-set'
  | 'any-length-allowed'
  | 'any-length-ended'
  | 'kle-imported';
