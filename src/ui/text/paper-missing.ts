import { inBothLanguages } from './language.ts';

/** What a matter lacks, and what each thing holds up; the sentences are in paper-fault.ts. */
export const paperMissingText = inBothLanguages(
  {
    faults: 'Det mangler',
    noFaults: 'Sagen er fuldstændig.',
    blocksSubmission: 'før sagen kan sendes',
    blocksApproval: 'før sagen kan godkendes',
    advice: 'bør ses efter',
    decideFindings: 'Tag stilling til, om dette må stå:',
  },
  {
    faults: 'What is missing',
    noFaults: 'The matter is complete.',
    blocksSubmission: 'before it can be sent',
    blocksApproval: 'before it can be approved',
    advice: 'worth looking at',
    decideFindings: 'Decide whether this may stand:',
  },
);
