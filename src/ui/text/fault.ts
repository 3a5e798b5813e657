/** What is said when a page cannot be shown. Closed, withdrawn and unknown are told the same way. */
export const faultText = {
  notFound: 'Siden findes ikke',
  notFoundText:
    'Der er ikke noget offentliggjort på denne adresse. Måske er adressen skrevet forkert, eller også er siden taget ned.',
  wayOn: 'Sådan kommer du videre',
  wrong: 'Noget gik galt hos os',
  wrongText: 'Siden kan ikke vises lige nu. Prøv igen om lidt.',
  wrongHelp: (id: string) =>
    `Bliver det ved, så skriv til kommunen og nævn fejlnummeret ${id}. Så kan vi finde ud af, hvad der skete.`,
  busy: 'Siden kan ikke vises',
  busyText: 'Din browser bad om noget, som siden ikke kan svare på. Gå tilbage, og prøv igen.',
};
