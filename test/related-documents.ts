/**
 * What a site for shared documents puts before the text of minutes: the title without its year, and titles
 * of documents of other municipalities that have nothing to do with it.
 */
export const amongRelatedDocuments = (text: string): string => {
  const title = text.slice(0, text.indexOf('\n')).replace(/ \d{4} Kl\./, ' Kl.');
  return [
    title,
    'Relaterede dokumenter\nResultatrevision 2012',
    title,
    'P R O J EKTBESKRIVELSE',
    'Referat Udvalget for Ær & Øer mandag den 4. juni Kl. 16:30 i Mødelokale 2, Andenby',
    'Åben/lukket. RÅDET Dagsorden med vedtagelser. Mødested Rådhuset. Mødedato Tirsdag den 13.',
    'Indholdsfortegnelse. 47 Revidering af plan (maj maj 2018) 4',
    'Beskæftigelsesplan 2016',
    'Transkript:',
    text,
  ].join('\n\n');
};
