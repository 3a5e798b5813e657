export const followText = {
  heading: 'Følg',
  committee: 'Følg udvalget',
  matter: 'Følg sagen',
  search: 'Følg søgningen',
  subscribe: 'Abonner på møderne i din kalender',
  calendarFile: 'Hent møderne som kalenderfil',
  feed: 'Følg i en feedlæser',
  news: 'Følg alt nyt i en feedlæser',
  keepMeeting: 'Læg i kalender',
  how: 'Sådan gør du',
  howCalendar:
    'Et abonnement holder din kalender ajour: nye møder og ændringer kommer af sig selv. Sker der ikke noget, når du trykker, så vælg »Tilføj kalender fra internettet« i din kalender og indsæt adressen:',
  howFeed:
    'En feedlæser samler nyt fra de sider, du følger. Indsæt adressen i den, så får du besked, når der er offentliggjort noget:',
  noAccount: 'Det kræver ingen konto her, og vi får ikke at vide, hvem du er.',
};
