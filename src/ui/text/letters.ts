import type { Letter, LetterWriter, WrittenLetter } from '#application/mail/letter.ts';
import { inBothLanguages, textIn, type Language } from './language.ts';
import { noticesText } from './notices.ts';

const noticesPath = '/arbejdsrum/beskeder';

/** What stands in every mail: a greeting, a few lines, and where it comes from. */
const frame = inBothLanguages(
  {
    hello: (name: string) => `Kære ${name}`,
    closing: (origin: string) =>
      `Venlig hilsen\nRådslag\n${origin}\n\nMailen er sendt automatisk og kan ikke besvares.`,
  },
  {
    hello: (name: string) => `Dear ${name}`,
    closing: (origin: string) =>
      `Kind regards\nRådslag\n${origin}\n\nThis mail was sent automatically and cannot be answered.`,
  },
);

const words = inBothLanguages(
  {
    passwordChanged: {
      subject: 'Din adgangskode til Rådslag er skiftet',
      oneself:
        'Adgangskoden til din konto i Rådslag er lige blevet skiftet, og du er logget ud alle andre steder.',
      administrator:
        'En administrator har givet din konto i Rådslag en ny adgangskode, og du er logget ud alle steder.',
      link: 'Adgangskoden til din konto i Rådslag er lige blevet skiftet med et link, der blev sendt til din mail. Du er logget ud alle steder.',
      notYou: 'Var det ikke dig, så sig det straks til kommunens administrator.',
    },
    passwordForgotten: {
      subject: 'Vælg en ny adgangskode til Rådslag',
      why: 'Nogen, sandsynligvis dig selv, har bedt om en ny adgangskode til din konto i Rådslag. Vælg den her:',
      until: 'Linket virker i en time og kun én gang.',
      notYou: 'Har du ikke bedt om det, så se bort fra mailen: din adgangskode er, som den var.',
    },
    notice: {
      where: 'Log ind og læs mere her:',
      choose:
        'Du bestemmer selv, om du vil have mails med det samme, én gang om dagen eller slet ikke:',
    },
    noticesWaiting: {
      subject: (count: number) =>
        count === 1 ? '1 ulæst besked i Rådslag' : `${count} ulæste beskeder i Rådslag`,
      why: (count: number) =>
        count === 1
          ? 'Du har 1 besked i Rådslag, som du ikke har læst. Log ind og læs den her:'
          : `Du har ${count} beskeder i Rådslag, som du ikke har læst. Log ind og læs dem her:`,
    },
    secondFactorChanged: {
      subject: 'Dit totrinslogin til Rådslag er ændret',
      on: 'Totrinslogin er slået til for din konto i Rådslag. Du er logget ud alle andre steder.',
      off: 'Totrinslogin er slået fra for din konto i Rådslag. Adgangskoden alene er nu nok.',
      codes: 'Du har fået nye nødkoder til Rådslag. De gamle virker ikke længere.',
      reset:
        'En administrator har nulstillet dit totrinslogin, fordi telefonen eller koderne er væk. Du er logget ud alle steder. Log ind med adgangskoden, og slå totrinslogin til igen.',
      notYou: 'Ved du ikke af det, så sig det straks til kommunens administrator.',
    },
    passkeysChanged: {
      subject: 'Dine adgangsnøgler til Rådslag er ændret',
      added: (name: string) =>
        `Adgangsnøglen »${name}« er føjet til din konto i Rådslag og kan nu bruges til at logge ind.`,
      removed: (name: string) =>
        `Adgangsnøglen »${name}« er fjernet fra din konto i Rådslag og virker ikke længere.`,
      notYou: 'Var det ikke dig, så sig det straks til kommunens administrator.',
    },
    sessionsEnded: {
      subject: 'Du er logget ud af Rådslag',
      why: 'En administrator har logget din konto i Rådslag ud alle steder. Du kan logge ind igen, som du plejer.',
      notAgreed: 'Ved du ikke hvorfor, så spørg kommunens administrator.',
    },
    breakGlassUsed: {
      subject: 'Nødkontoen til Rådslag er brugt',
      used: (account: string) =>
        `${account} er lige logget ind med en nødkonto, uden om kommunens eget login.`,
      look: 'Se efter, om det var aftalt. Hvad der er gjort, står i journalen:',
    },
    recoveryCodeUsed: {
      subject: 'En nødkode til Rådslag er brugt',
      used: (left: number) =>
        `Der er lige logget ind på din konto i Rådslag med en af dine nødkoder. Du har ${left} tilbage; på din konto kan du få nye.`,
      notYou: 'Var det ikke dig, så sig det straks til kommunens administrator.',
    },
  },
  {
    passwordChanged: {
      subject: 'Your password for Rådslag has been changed',
      oneself:
        'The password of your account in Rådslag has just been changed, and you are signed out everywhere else.',
      administrator:
        'An administrator has given your account in Rådslag a new password, and you are signed out everywhere.',
      link: 'The password of your account in Rådslag has just been changed with a link that was sent to your mail. You are signed out everywhere.',
      notYou: 'If it was not you, tell the municipality’s administrator at once.',
    },
    passwordForgotten: {
      subject: 'Choose a new password for Rådslag',
      why: 'Somebody, probably you, has asked for a new password for your account in Rådslag. Choose it here:',
      until: 'The link works for one hour, and only once.',
      notYou: 'If you did not ask for it, ignore this mail: your password is as it was.',
    },
    notice: {
      where: 'Sign in and read more here:',
      choose: 'You choose whether you want mails at once, once a day or not at all:',
    },
    noticesWaiting: {
      subject: (count: number) =>
        count === 1 ? '1 unread notice in Rådslag' : `${count} unread notices in Rådslag`,
      why: (count: number) =>
        count === 1
          ? 'You have 1 notice in Rådslag that you have not read. Sign in and read it here:'
          : `You have ${count} notices in Rådslag that you have not read. Sign in and read them here:`,
    },
    secondFactorChanged: {
      subject: 'Your two-step sign-in for Rådslag has been changed',
      on: 'Two-step sign-in has been turned on for your account in Rådslag. You are signed out everywhere else.',
      off: 'Two-step sign-in has been turned off for your account in Rådslag. The password alone is enough now.',
      codes: 'You have got new emergency codes for Rådslag. The old ones no longer work.',
      reset:
        'An administrator has reset your two-step sign-in because the phone or the codes are gone. You are signed out everywhere. Sign in with the password, and turn two-step sign-in on again.',
      notYou: 'If you know nothing of it, tell the municipality’s administrator at once.',
    },
    passkeysChanged: {
      subject: 'Your passkeys for Rådslag have been changed',
      added: (name: string) =>
        `The passkey “${name}” has been added to your account in Rådslag and can now be used to sign in.`,
      removed: (name: string) =>
        `The passkey “${name}” has been removed from your account in Rådslag and no longer works.`,
      notYou: 'If it was not you, tell the municipality’s administrator at once.',
    },
    sessionsEnded: {
      subject: 'You are signed out of Rådslag',
      why: 'An administrator has signed your account in Rådslag out everywhere. You can sign in again as usual.',
      notAgreed: 'If you do not know why, ask the municipality’s administrator.',
    },
    breakGlassUsed: {
      subject: 'The emergency account for Rådslag has been used',
      used: (account: string) =>
        `${account} has just signed in with an emergency account, past the municipality’s own sign-in.`,
      look: 'Check whether that was agreed. What has been done stands in the journal:',
    },
    recoveryCodeUsed: {
      subject: 'An emergency code for Rådslag has been used',
      used: (left: number) =>
        `Somebody has just signed in to your account in Rådslag with one of your emergency codes. You have ${left} left; you can get new ones on your account.`,
      notYou: 'If it was not you, tell the municipality’s administrator at once.',
    },
  },
);

/**
 * Puts letters into words.
 * @param origin where Rådslag is: links in a mail never come from a request
 */
export const letterWriter =
  (origin: string): LetterWriter =>
  (letter, language) => {
    if (!Object.hasOwn(known, letter.kind)) return null;
    const { hello, closing } = textIn(language, frame);
    const { subject, lines } = write(letter, language, origin);
    return {
      subject,
      text: `${[hello(letter.name), ...lines, closing(origin)].join('\n\n')}\n`,
    };
  };

/** Another version of Rådslag, which shares the database, may have queued one that this one has no words for. */
const known = {
  'password-changed': true,
  'password-forgotten': true,
  notice: true,
  'notices-waiting': true,
  'second-factor-changed': true,
  'recovery-code-used': true,
  'passkeys-changed': true,
  'break-glass-used': true,
  'sessions-ended': true,
} satisfies Record<Letter['kind'], true>;

function write(
  letter: Letter,
  language: Language,
  origin: string,
): Pick<WrittenLetter, 'subject'> & { readonly lines: readonly string[] } {
  const text = textIn(language, words);
  switch (letter.kind) {
    case 'password-changed': {
      const { subject, notYou, ...by } = text.passwordChanged;
      return { subject, lines: [by[letter.by], notYou] };
    }
    case 'password-forgotten': {
      const { subject, why, until, notYou } = text.passwordForgotten;
      return { subject, lines: [why, origin + letter.path, until, notYou] };
    }
    case 'notice': {
      const { where, choose } = text.notice;
      const happened = textIn(language, noticesText).kind[letter.what];
      return {
        subject: happened,
        lines: [
          `${happened}.`,
          `${where}\n${origin}${letter.path}`,
          `${choose}\n${origin}${noticesPath}`,
        ],
      };
    }
    case 'notices-waiting': {
      const { subject, why } = text.noticesWaiting;
      const { choose } = text.notice;
      return {
        subject: subject(letter.count),
        lines: [`${why(letter.count)}\n${origin}${noticesPath}`, choose],
      };
    }
    case 'second-factor-changed': {
      const { subject, notYou, ...changes } = text.secondFactorChanged;
      return { subject, lines: [changes[letter.change], notYou] };
    }
    case 'passkeys-changed': {
      const { subject, notYou, ...changes } = text.passkeysChanged;
      return { subject, lines: [changes[letter.change](letter.passkey), notYou] };
    }
    case 'sessions-ended': {
      const { subject, why, notAgreed } = text.sessionsEnded;
      return { subject, lines: [why, notAgreed] };
    }
    case 'break-glass-used': {
      const { subject, used, look } = text.breakGlassUsed;
      return { subject, lines: [used(letter.account), `${look}\n${origin}/arbejdsrum/journal`] };
    }
    case 'recovery-code-used': {
      const { subject, used, notYou } = text.recoveryCodeUsed;
      return { subject, lines: [used(letter.left), notYou] };
    }
  }
}
