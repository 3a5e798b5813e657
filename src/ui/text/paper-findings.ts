import { inBothLanguages } from './language.ts';

/** Whether personal data may stand in the text. */
export const paperFindingsText = inBothLanguages(
  {
    finding: 'Må det stå i teksten?',
    findingTimes: (count: number) => `${count} steder`,
    findingKind: {
      cpr: 'CPR-nummer',
      address: 'Adresse',
      phone: 'Telefonnummer',
      email: 'E-mailadresse',
    },
    accept: 'Må stå',
    acceptReason: 'Hvorfor må det stå?',
    mask: 'Skjul for offentligheden',
    decided: { accepted: 'Må stå', masked: 'Skjules for offentligheden', open: 'Ikke afgjort' },
  },
  {
    finding: 'May it stand in the text?',
    findingTimes: (count: number) => `${count} places`,
    findingKind: {
      cpr: 'CPR number',
      address: 'Address',
      phone: 'Telephone number',
      email: 'E-mail address',
    },
    accept: 'May stand',
    acceptReason: 'Why may it stand?',
    mask: 'Hide from the public',
    decided: { accepted: 'May stand', masked: 'Hidden from the public', open: 'Not decided' },
  },
);
