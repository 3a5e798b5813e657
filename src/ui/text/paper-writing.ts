import { inBothLanguages } from './language.ts';

/** The sheet on which a matter is written. */
export const paperWritingText = inBothLanguages(
  {
    wantedMeeting: 'Ønsket møde',
    notSaid: 'Ikke angivet',
    competenceHelp: 'Den, der afgør sagen endeligt.',
    recommendedBy: 'Indstilles af',
    recommendedByHelp: 'For eksempel Direktionen.',
    demanded: (source: string) => `Skal stå i sagen: ${source}.`,
    internal: 'Internt: kommer hverken på dagsordenen for medlemmerne eller for offentligheden.',
    save: 'Gem',
    saved: 'Gemt.',
    unsaved: 'Der er ændringer, som ikke er gemt.',
    attachments: 'Bilag',
    noAttachments: 'Der er ingen bilag endnu.',
    toAttachments: 'Læg bilag ved, og se dem igennem',
    seeAttachments: 'Se bilagene',
  },
  {
    wantedMeeting: 'Wanted meeting',
    notSaid: 'Not given',
    competenceHelp: 'Who decides the matter finally.',
    recommendedBy: 'Recommended by',
    recommendedByHelp: 'For example Direktionen.',
    demanded: (source: string) => `Must stand in the matter: ${source}.`,
    internal: 'Internal: comes on the agenda neither for members nor for the public.',
    save: 'Save',
    saved: 'Saved.',
    unsaved: 'There are changes that have not been saved.',
    attachments: 'Attachments',
    noAttachments: 'There are no attachments yet.',
    toAttachments: 'Add attachments and look through them',
    seeAttachments: 'See the attachments',
  },
);
