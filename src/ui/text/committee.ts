import type { Waiting } from '#domain/publication/matter-standing.ts';

export const committeeText = {
  heading: 'Udvalg',
  lead: 'Kommunalbestyrelsen, udvalgene og rådene med deres medlemmer og møder.',
  empty: 'Her kommer udvalgene, når deres første møde er offentliggjort.',
  members: 'Medlemmer',
  noMembers: 'Medlemmerne er ikke kendt her endnu.',
  earlierMembers: 'Tidligere medlemmer',
  term: (period: string) => `Valgperioden ${period}`,
  noTerm: 'Uden kendt periode',
  meetings: 'Møder',
  coming: 'Kommende møder',
  underWay: 'Sager i gang',
  underWayLead:
    'Sager, udvalget har haft på et møde, og som endnu ikke er afgjort i de offentliggjorte referater.',
  noneUnderWay:
    'Ingen sager er i gang efter de offentliggjorte referater. Her kommer de sager, der er udsat, sendt tilbage, anbefalet videre eller på en kommende dagsorden.',
  underWayMore: (shown: number, all: number) =>
    `Her står de ${shown} senest behandlede af ${all} sager i gang.`,
  /** What a matter waits for; the committee and the date follow. */
  waits: {
    treatment: 'Skal behandles i',
    minutes: 'Referatet mangler fra',
    resumption: 'Udsat i',
    revision: 'Sendt tilbage fra',
    decision: 'Afventer afgørelse, sendt videre fra',
  } satisfies Record<Waiting['for'], string>,
  noMeetings: 'Der er ikke offentliggjort nogen møder endnu.',
  lastMeeting: (date: string) => `senest ${date}`,
  nextMeeting: (date: string) => `næste møde ${date}`,
  count: { one: 'møde', many: 'møder' },
  memberCount: { one: 'medlem', many: 'medlemmer' },
  /** How many sit in a committee, and in which term. */
  sitting: (members: string, period: string) => `${members} i valgperioden ${period}`,
};

export const meetingsText = {
  heading: 'Møder',
  lead: 'Alle offentliggjorte møder, de nyeste først.',
  empty: 'Her kommer møderne, når den første dagsorden eller det første referat er offentliggjort.',
};
