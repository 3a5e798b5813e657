import type { ParsedPerson } from '#domain/minutes/parsed-minutes.ts';

const member = (name: string, party: string | null): ParsedPerson => ({ name, party });

export const agnete = member('Agnete Bøgeskov', 'A');
export const torben = member('Torben Lyngtofte', 'A');
export const sanne = member('Sanne Kildemark', 'A');
export const jeppe = member('Jeppe Havrehøj', 'A');
export const birthe = member('Birthe Moselykke', 'A');
export const samira = member('Samira Hedelyng', 'A');
export const palle = member('Palle Rugholm', 'V');
export const karin = member('Karin Elletorp', 'V');
export const mogens = member('Mogens Tranevang', 'V');
export const lise = member('Lise Stubmark', 'V');
export const nikolaj = member('Nikolaj Tornemark', 'V');
export const ulrik = member('Ulrik Fasanlund', 'C');
export const dorte = member('Dorte Pilevænge', 'C');
export const gudrun = member('Gudrun Ellebrink', 'F');
export const asger = member('Asger Revlingborg', 'F');
export const rikke = member('Rikke Vandmølle', 'F');
export const line = member('Line Solbrink', 'B');
export const viggo = member('Viggo Kragemose', 'L');
export const inger = member('Inger Blåmose', 'L');

/** Chosen by the organizations of disabled people, not by a party. */
export const edith = member('Edith Klitrose', null);
export const bent = member('Bent Ravnebjerg', null);
export const ruth = member('Ruth Tjørnehave', null);
export const kaj = member('Kaj Lyngbakke', null);
