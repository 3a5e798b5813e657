import { inBothLanguages } from './language.ts';

/** Sending an agenda at a time that is chosen. */
export const agendaReleaseText = inBothLanguages(
  {
    heading: 'Send ud på et bestemt tidspunkt',
    help: 'Dagsordenen offentliggøres af sig selv. Er der da noget, som hindrer det, får du og udvalgets sekretær besked, også på mail, og dagsordenen bliver liggende som udkast.',
    date: 'Dato',
    time: 'Klokkeslæt (dansk tid)',
    lateReason: 'Hvorfor efter fristen?',
    lateReasonHelp: (last: string) => `Skal kun udfyldes, hvis den sendes senere end ${last}.`,
    plan: 'Planlæg udsendelsen',
    replan: 'Flyt udsendelsen',
    releases: (moment: string) => `Udsendes den ${moment}`,
    plannedBy: (name: string) =>
      `Planlagt af ${name}. Ændringer i udkastet kommer med, til den sendes.`,
    late: (reason: string) => `Efter fristen: ${reason}`,
    takeBack: 'Annullér udsendelsen',
    takenBack: 'Udsendelsen er annulleret. Dagsordenen sendes ikke ud af sig selv.',
  },
  {
    heading: 'Send at a chosen time',
    help: 'The agenda is published by itself. If something prevents it then, you and the committee’s secretary are told, also by mail, and the agenda stays a draft.',
    date: 'Date',
    time: 'Time (Danish time)',
    lateReason: 'Why after the deadline?',
    lateReasonHelp: (last: string) => `Only needed where it is sent later than ${last}.`,
    plan: 'Plan the sending',
    replan: 'Move the sending',
    releases: (moment: string) => `Will be sent on ${moment}`,
    plannedBy: (name: string) =>
      `Planned by ${name}. What is changed in the draft until then comes along.`,
    late: (reason: string) => `After the deadline: ${reason}`,
    takeBack: 'Take the plan back',
    takenBack: 'The plan has been taken back. The agenda is not sent by itself.',
  },
);
