/** Participatieladder (VNG), six steps. */
export const ladderSteps = {
  '1': '1: alleen thuis',
  '2': '2: contact met mensen buiten de deur',
  '3': '3: doet mee aan activiteiten',
  '4': '4: onbetaald werk',
  '5': '5: betaald werk met steun',
  '6': '6: betaald werk zonder steun',
} as const;
