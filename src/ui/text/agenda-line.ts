import { inBothLanguages } from './language.ts';

/** What is entered about one line of an agenda. */
export const agendaLineText = inBothLanguages(
  {
    moved: (title: string, position: number) => `»${title}« står nu som punkt ${position}.`,
    restored: (title: string, position: number) =>
      `»${title}« er sat tilbage som punkt ${position}.`,
    putOn: (title: string, position: number) => `»${title}« er sat på som punkt ${position}.`,
    postponed: (title: string, day: string) => `»${title}« er udsat til mødet ${day}.`,
    isPostponed: (day: string) => `Udsat til mødet ${day}`,
    done: {
      late: (title: string) => `Begrundelsen for »${title}« er gemt.`,
      considered: (title: string) => `Det offentlige om »${title}« er gemt.`,
      recused: (title: string) => `Inhabiliteten er noteret ved »${title}«.`,
      'recusal-taken-back': (title: string) => `Inhabiliteten ved »${title}« er taget tilbage.`,
    },
    recusals: 'Inhabilitet',
    recusalsNamed: (title: string) => `Inhabilitet: ${title}`,
    recusalHelp:
      'Den, der er inhabil, læser ikke det lukkede i punktet, heller ikke lukkede bilag, før det er afgjort.',
    recused: (names: string) => `Inhabil: ${names}`,
    member: 'Medlem',
    recuse: 'Notér inhabilitet',
    takeBack: 'Tag tilbage',
    takeBackNamed: (name: string) => `Tag inhabilitet tilbage: ${name}`,
    enteredElsewhere: 'noteret af et andet udvalg',
    nobodySits: 'Ingen er indført som medlem af udvalget den dag.',
    besides: 'Fælles punkter',
    besidesHelp:
      'Sager på andre udvalgs dagsordener samme dag. Et fælles punkt står på begge dagsordener, og hvert udvalg beslutter for sig.',
    standsAt: (committee: string) => `Står på dagsordenen i ${committee}`,
    addJoint: 'Sæt på som fælles punkt',
    addJointNamed: (title: string) => `Sæt på som fælles punkt: ${title}`,
    isClosed: 'Punktet er lukket',
    closedHelp: 'Lukning er undtagelsen og afgøres for det enkelte punkt.',
    closing: 'Lukket punkt',
    publicOf: 'Det offentlige om punktet',
    publicOfNamed: (title: string) => `Det offentlige om punktet: ${title}`,
    savePublic: 'Gem det offentlige',
  },
  {
    moved: (title: string, position: number) => `“${title}” now stands as item ${position}.`,
    restored: (title: string, position: number) =>
      `“${title}” has been put back as item ${position}.`,
    putOn: (title: string, position: number) => `“${title}” has been put on as item ${position}.`,
    postponed: (title: string, day: string) => `“${title}” is postponed to the meeting on ${day}.`,
    isPostponed: (day: string) => `Postponed to the meeting on ${day}`,
    done: {
      late: (title: string) => `The reason for “${title}” has been saved.`,
      considered: (title: string) => `What is public of “${title}” has been saved.`,
      recused: (title: string) => `The disqualification is entered at “${title}”.`,
      'recusal-taken-back': (title: string) =>
        `The disqualification at “${title}” has been taken back.`,
    },
    recusals: 'Disqualification',
    recusalsNamed: (title: string) => `Disqualification: ${title}`,
    recusalHelp:
      'Whoever is disqualified does not read what is closed in the item, nor closed attachments, before it is decided.',
    recused: (names: string) => `Disqualified: ${names}`,
    member: 'Member',
    recuse: 'Enter disqualification',
    takeBack: 'Take back',
    takeBackNamed: (name: string) => `Take disqualification back: ${name}`,
    enteredElsewhere: 'entered by another committee',
    nobodySits: 'Nobody is registered as a member of the committee on that day.',
    besides: 'Joint items',
    besidesHelp:
      'Matters on other committees’ agendas of the same day. A joint item stands on both agendas, and each committee decides for itself.',
    standsAt: (committee: string) => `Stands on the agenda of ${committee}`,
    addJoint: 'Put on as a joint item',
    addJointNamed: (title: string) => `Put on as a joint item: ${title}`,
    isClosed: 'The item is closed',
    closedHelp: 'Closing is the exception and is decided for each item.',
    closing: 'Closed item',
    publicOf: 'What is public of the item',
    publicOfNamed: (title: string) => `What is public of the item: ${title}`,
    savePublic: 'Save what is public',
  },
);
