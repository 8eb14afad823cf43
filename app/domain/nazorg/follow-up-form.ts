import { z } from 'zod';
import { choice, optionalParagraph } from '../shared/fields.ts';

export const followUpForm = z.object({
  working: choice(['sameJob', 'otherJob', 'no'], 'Kies een antwoord. / Choose an answer.'),
  benefit: choice(['no', 'partly', 'yes'], 'Kies een antwoord. / Choose an answer.'),
  going: choice(['well', 'fair', 'badly'], 'Kies een antwoord. / Choose an answer.'),
  callMe: choice(['no', 'yes'], 'Kies een antwoord. / Choose an answer.'),
  note: optionalParagraph(1000),
  taal: choice(['nl', 'en']),
});
export type FollowUpInput = z.output<typeof followUpForm>;

interface Question {
  label: string;
  options: readonly (readonly [string, string])[];
}

interface FollowUpTexts {
  title: string;
  intro: string;
  working: Question;
  benefit: Question;
  going: Question;
  callMe: Question;
  note: string;
  optional: string;
  send: string;
  thanks: string;
  used: string;
  expired: string;
  other: string;
}

/** The four questions, in Dutch at B1 level and in English. */
export const followUpTexts: Record<'nl' | 'en', FollowUpTexts> = {
  nl: {
    title: 'Hoe gaat het nu met u?',
    intro:
      'Wij hielpen u bij het vinden van werk. Wij willen graag weten hoe het nu gaat. Het zijn vier korte vragen. Meedoen mag, het hoeft niet. Uw antwoord heeft geen gevolgen voor uw uitkering.',
    working: {
      label: 'Heeft u nu werk?',
      options: [
        ['sameJob', 'Ja, hetzelfde werk'],
        ['otherJob', 'Ja, ander werk'],
        ['no', 'Nee'],
      ],
    },
    benefit: {
      label: 'Krijgt u nu een uitkering?',
      options: [
        ['no', 'Nee'],
        ['partly', 'Ja, naast mijn werk'],
        ['yes', 'Ja'],
      ],
    },
    going: {
      label: 'Hoe gaat het met u?',
      options: [
        ['well', 'Goed'],
        ['fair', 'Gaat wel'],
        ['badly', 'Niet goed'],
      ],
    },
    callMe: {
      label: 'Wilt u dat wij u bellen?',
      options: [
        ['no', 'Nee'],
        ['yes', 'Ja, bel mij'],
      ],
    },
    note: 'Wilt u nog iets zeggen?',
    optional: 'U mag dit leeg laten.',
    send: 'Versturen',
    thanks: 'Dank u wel voor uw antwoord.',
    used: 'U heeft deze vragen al beantwoord. Dank u wel.',
    expired: 'Deze vragen zijn niet meer open.',
    other: 'Read this in English',
  },
  en: {
    title: 'How are you doing now?',
    intro:
      'We helped you find work. We would like to know how things are now. There are four short questions. You may answer them, you do not have to. Your answer does not change your benefit.',
    working: {
      label: 'Do you have a job now?',
      options: [
        ['sameJob', 'Yes, the same job'],
        ['otherJob', 'Yes, another job'],
        ['no', 'No'],
      ],
    },
    benefit: {
      label: 'Do you get a benefit now?',
      options: [
        ['no', 'No'],
        ['partly', 'Yes, beside my job'],
        ['yes', 'Yes'],
      ],
    },
    going: {
      label: 'How are you doing?',
      options: [
        ['well', 'Well'],
        ['fair', 'So-so'],
        ['badly', 'Not well'],
      ],
    },
    callMe: {
      label: 'Would you like us to call you?',
      options: [
        ['no', 'No'],
        ['yes', 'Yes, please call me'],
      ],
    },
    note: 'Is there anything else you want to say?',
    optional: 'You may leave this empty.',
    send: 'Send',
    thanks: 'Thank you for your answer.',
    used: 'You have already answered these questions. Thank you.',
    expired: 'These questions are no longer open.',
    other: 'Lees dit in het Nederlands',
  },
};
