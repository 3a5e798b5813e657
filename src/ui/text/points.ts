import { inBothLanguages } from './language.ts';

/** The numbered at-points of a recommendation while they are written. */
export const pointsText = inBothLanguages(
  {
    point: (number: number) => `Punkt ${number}`,
    newPoint: 'Nyt punkt',
    begin: 'at …',
    up: (number: number) => `Flyt punkt ${number} op`,
    down: (number: number) => `Flyt punkt ${number} ned`,
    remove: (number: number) => `Fjern punkt ${number}`,
    removed: (number: number) => `Punkt ${number} er fjernet.`,
    moved: (number: number) => `Punktet er nu nummer ${number}.`,
    drag: 'Træk for at flytte',
    help: 'Begynd med »at«. Enter giver et nyt punkt, Alt og pil flytter det. Et tomt punkt falder bort.',
    plainHelp: 'Begynd med »at«. Et tomt punkt falder bort.',
  },
  {
    point: (number: number) => `Point ${number}`,
    newPoint: 'New point',
    begin: 'at …',
    up: (number: number) => `Move point ${number} up`,
    down: (number: number) => `Move point ${number} down`,
    remove: (number: number) => `Remove point ${number}`,
    removed: (number: number) => `Point ${number} has been removed.`,
    moved: (number: number) => `The point is number ${number} now.`,
    drag: 'Drag to move it',
    help: 'Begin with “at”. Enter makes a new point, Alt and an arrow moves it. An empty point falls away.',
    plainHelp: 'Begin with “at”. An empty point falls away.',
  },
);
