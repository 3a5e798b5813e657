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
  noMeetings: 'Der er ikke offentliggjort nogen møder endnu.',
  lastMeeting: (date: string) => `senest ${date}`,
  nextMeeting: (date: string) => `næste møde ${date}`,
  count: { one: 'møde', many: 'møder' },
};

export const meetingsText = {
  heading: 'Møder',
  lead: 'Alle offentliggjorte møder, de nyeste først.',
  empty: 'Her kommer møderne, når den første dagsorden eller det første referat er offentliggjort.',
};
