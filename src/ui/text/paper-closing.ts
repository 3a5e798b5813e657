import type { ClosingGround } from '#domain/paper/closing.ts';
import { inBothLanguages } from './language.ts';

const lists = { da: new Intl.ListFormat('da'), en: new Intl.ListFormat('en') };

/** Closing a matter and opening it again. */
export const paperClosingText = inBothLanguages(
  {
    access: 'Åben eller lukket',
    isOpen: 'Sagen behandles på et åbent punkt.',
    close: 'Luk sagen',
    closeHelp: 'Lukning er undtagelsen og afgøres for den enkelte sag.',
    closesAlong: (committees: readonly string[]) =>
      `Sagen lukkes samtidig i ${lists.da.format(committees)}, hvor den også er eller har været til behandling. De får besked.`,
    staysOpen: (committees: readonly string[]) =>
      `I ${lists.da.format(committees)} er sagen åbnet igen ved en særskilt afgørelse. Der bliver den stående åben.`,
    ground: 'Grund',
    grounds: {
      'personal-circumstances': 'Personlige forhold',
      'real-estate': 'Køb eller salg af fast ejendom',
      tender: 'Udbud og tilbud',
      staff: 'Personalesag',
      'business-secret': 'Forretningshemmelighed',
      confidentiality: 'Tavshedspligt',
      other: 'Anden grund',
    } satisfies Record<ClosingGround, string>,
    reason: 'Begrundelse',
    isClosed: (ground: string) => `Sagen behandles på et lukket punkt: ${ground}.`,
    open: 'Gør sagen åben',
    openReason: 'Hvorfor kan sagen være åben?',
    consider: 'Gem det offentlige',
  },
  {
    access: 'Open or closed',
    isOpen: 'The matter is treated as an open item.',
    close: 'Close the matter',
    closeHelp: 'Closing is the exception and is decided for each matter.',
    closesAlong: (committees: readonly string[]) =>
      `The matter is closed at the same time in ${lists.en.format(committees)}, where it is or has been treated too. They are told.`,
    staysOpen: (committees: readonly string[]) =>
      `In ${lists.en.format(committees)} the matter has been opened again by a decision of its own. It stays open there.`,
    ground: 'Ground',
    grounds: {
      'personal-circumstances': 'Personal circumstances',
      'real-estate': 'Purchase or sale of real estate',
      tender: 'Tenders and offers',
      staff: 'Staff',
      'business-secret': 'Business secret',
      confidentiality: 'Confidentiality',
      other: 'Another ground',
    },
    reason: 'Reason',
    isClosed: (ground: string) => `The matter is treated as a closed item: ${ground}.`,
    open: 'Open the matter',
    openReason: 'Why can it be open?',
    consider: 'Save what is public',
  },
);
