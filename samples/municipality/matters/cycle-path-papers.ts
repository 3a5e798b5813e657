export const projectSheet = [
  `
Skitseprojekt for cykelsti langs Kildebyvej

Resumé af rådgiverens notat, august 2025

Strækningen er 2,8 km lang og begynder ved stoppestedet i Mosehuse. Årsdøgntrafikken er målt til 2.350 køretøjer, heraf 7 pct. lastbiler.
Gennemsnitsfarten er 78 km i timen, og 34 pct. kører hurtigere end tilladt.

Nordsiden er valgt som grundlag for skitsen, fordi både skolen og de fleste boliger ligger der. Stien er 2,5 m bred med en skillerabat på
mindst 1,5 m. Hvor vejen er smallest, sænkes hastigheden til 60 km i timen.

Side 1 af 2`,
  `
Overslag over udgifter

Jord og sten 4,9 mio. kr. Belægning 3,6 mio. kr. Bro ved Mosebro 2,2 mio. kr. Afvanding 1,3 mio. kr. Arealer 1,1 mio. kr. Projektering og
tilsyn 1,5 mio. kr. I alt 14,6 mio. kr.

Belysning er ikke medregnet. Lave pullertlamper på hele strækningen vil koste 1,7 mio. kr.

Tidsplan

Detailprojekt i foråret 2026, udbud i efteråret 2026 og anlæg fra marts 2027, så stien kan tages i brug ved skolestart.

Side 2 af 2`,
];

export const citizensAnswer = [
  `
Høringssvar fra Kildeby Borgerforening

Borgerforeningen har i ni år bedt om en sti til Mosehuse, og vi er glade for, at den nu er tegnet. Vi støtter placeringen på nordsiden. Vore
børn skal ikke krydse Kildebyvej i mørke.

Vi vil gerne opfordre til, at der kommer lys på hele strækningen fra begyndelsen. Det er dyrere at grave to gange. Vi tilbyder at stå for en
årlig oprydningsdag.

På vegne af bestyrelsen i Kildeby Borgerforening`,
];

/** The one paper with the particulars of a private person, every one of them made up: the import must hold it back. */
export const neighbourAnswer = [
  `
Høringssvar vedrørende cykelsti langs Kildebyvej

Undertegnede ejer en af de ejendomme, der skal afgive jord. Jeg kan ikke acceptere, at der tages en strimmel på ni meter af min bedste mark,
når kommunen selv ejer jorden på sydsiden. Jeg beder om at blive kontaktet, inden der træffes beslutning.

Med venlig hilsen

Karl Opdigtsen

Eksempelvej 14, 9999 Prøveby

Telefon 23 45 67 89

E-mail karl.opdigtsen@example.dk`,
];
