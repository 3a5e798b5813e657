/** First draft of May 2025; each string is a page. */
export const draftPolicy = [
  `
Udkast til veteranpolitik for Bøgelund Kommune

Maj 2025

Forord

Mennesker, der har været udsendt for Danmark, har gjort en indsats på fællesskabets vegne. Når de vender hjem til
Bøgelund, skal de møde en kommune, der kender deres erfaringer og ved, hvor hjælpen er, hvis der bliver brug for den.

De fleste veteraner klarer sig godt. De er vores kolleger, naboer og trænere i fodboldklubben. Nogle har det svært, og
for enkelte kommer vanskelighederne først mange år efter hjemkomsten. Denne politik er skrevet til begge grupper og til
dem, der bor sammen med dem.

Indsatsområde 1. Én indgang til kommunen

Veteraner og pårørende skal kunne henvende sig ét sted og få svar. Kontaktpersonen i Jobcentret følger en henvendelse,
til den er landet hos den rigtige medarbejder. Målet er, at alle får et svar inden for tre hverdage.

Side 1 af 2`,
  `
Indsatsområde 2. Arbejde og uddannelse

Veteraner har kompetencer, som arbejdsgivere efterspørger, men som kan være svære at oversætte til et almindeligt
ansøgningsbrev. Jobcentret tilbyder en samtale om realkompetencer. Målet er, at mindst to ud af tre ledige veteraner er
i job eller uddannelse inden for et år.

Indsatsområde 3. Familie og pårørende

Børn og partnere mærker en udsendelse både før, under og efter. Skoler og dagtilbud skal vide, hvornår en forælder er
udsendt, hvis familien ønsker det. Målet er, at alle familier får tilbudt en samtale.

Indsatsområde 4. Anerkendelse

Kommunen holder åbent hus på flagdagen den 5. september og arbejder for et fast mødested. Målet er, at mødestedet er
fundet inden udgangen af 2025.

Side 2 af 2`,
];

/** As amended after the hearing. */
export const finalPolicy = [
  `
Veteranpolitik for Bøgelund Kommune

September 2025

Forord

Mennesker, der har været udsendt for Danmark, har gjort en indsats på fællesskabets vegne. Når de vender hjem til
Bøgelund, skal de møde en kommune, der kender deres erfaringer og ved, hvor hjælpen er, hvis der bliver brug for den.

Følger af en udsendelse kan ikke altid ses. Søvnbesvær, uro, hukommelsesbesvær og smerter er lige så virkelige som et
synligt handicap, og politikken gælder for begge dele.

Indsatsområde 1. Én indgang til kommunen

Veteraner og pårørende skal kunne henvende sig ét sted og få svar. Målet er, at alle får et svar inden for tre hverdage.

Indsatsområde 2. Arbejde og uddannelse

Jobcentret tilbyder en samtale om realkompetencer. Målet er, at mindst to ud af tre ledige veteraner er i job eller
uddannelse inden for et år.

Side 1 af 2`,
  `
Indsatsområde 3. Familie og pårørende

Børn og partnere mærker en udsendelse både før, under og efter. Målet er, at alle familier får tilbudt en samtale.

Indsatsområde 4. Anerkendelse

Kommunen holder åbent hus på flagdagen den 5. september og stiller et mødested til rådighed i Strandbøge. Mødestedet er
tilgængeligt for alle uanset funktionsevne.

Opfølgning

Hvert år i november gør kommunen status på de fire mål. Status forelægges udvalget og Handicaprådet og offentliggøres på
kommunens hjemmeside.

Side 2 af 2`,
];

export const hearingAnswer = [
  `
Høringssvar fra Handicaprådet i Bøgelund Kommune

Udkast til veteranpolitik

Handicaprådet har på sit møde den 17. juni 2025 drøftet udkast til veteranpolitik og takker for muligheden for at blive
hørt.

Rådet hilser politikken velkommen. Det er en styrke, at den er kort, at målene kan efterprøves, og at veteranerne selv har
været med.

Rådet har tre bemærkninger. For det første bør usynlige handicap nævnes udtrykkeligt, da det er her, behovet for forståelse
er størst. For det andet skal et kommende mødested kunne bruges af alle uanset funktionsevne, herunder af
kørestolsbrugere og af mennesker, der har svært ved støj. For det tredje vil rådet gerne have opfølgningen forelagt en
gang om året.

På rådets vegne

Edith Klitrose, forperson`,
];
