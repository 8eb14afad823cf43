/** Every message that a rule can give to a user, in one place. `{name}` is filled from the details. */
export const errorTexts = {
  notFound: 'Dit is niet gevonden. Misschien is het verplaatst of mag u het niet zien.',
  notNow: 'Dit kan nu niet meer. De stand is intussen: {state}.',
  changedByOther:
    '{name} heeft dit intussen veranderd: “{what}” ({when}). Kijk opnieuw en kies dan wat u wilt doen.',
  programmeChanged:
    'Intussen is er een nieuwere versie van dit programma bewaard. Open het programma nog eens in een ander venster en breng uw wijziging daar aan.',
  reasonNeeded: 'Kies een reden.',
  noteNeeded: 'Schrijf kort op wat de reden is.',
  dateNeeded: 'Vul een datum in.',
  dateInPast: 'Deze datum is al geweest. Kies vandaag of later.',
  dateInFuture: 'Deze datum moet nog komen. Vul een datum in die geweest is.',
  occupationUnknown: 'Dit beroep kennen wij niet: “{name}”. {hint}',
  skillUnknown: 'Deze vaardigheid kennen wij niet: “{name}”. {hint}',
  confirmWords:
    'U schreef “{words}”. Schrijf nooit een ziekte of diagnose op, alleen wat iemand nodig heeft op het werk. Pas de tekst aan, of zet een vinkje bij “Dit gaat niet over een ziekte”.',
  ladderReasonMissing: 'Schrijf op waarom de trede verandert.',
  clientNumberTaken: 'Dit klantnummer staat al bij een andere kandidaat.',
  noEmail: 'Vul eerst een e-mailadres in bij deze kandidaat.',
  hasAccount: 'Deze kandidaat kan al inloggen.',
  agreementNeeded: 'Dit kan pas als de deelnemer heeft gezegd wat de werkgever mag zien.',
  notReleased:
    'Deze kandidaat is nog niet vrijgegeven voor matching. Dat moeten de kandidaat en de jobcoach beiden doen.',
  openingNotOpen: 'Op deze plek kan nu niemand reageren: de stand is “{state}”.',
  employerBlocked: 'Deze werkgever doet nu niet mee aan Werkbrug. Kies een andere plek.',
  alreadyApplied: 'Er loopt al een sollicitatie van deze kandidaat op deze plek.',
  openingFull: 'Alle plekken van deze vacature zijn al vervuld.',
  occupationUnclear:
    'Dit beroep kennen wij niet. Kies hieronder wat het beste past, of zeg dat het er niet bij staat.',
  needsReview:
    'De werkgeversadviseur bekijkt deze plek eerst. Dien de plek in; hij of zij zet hem daarna open.',
  deadlinePassed: 'De laatste dag om te reageren is voorbij. Kies eerst een nieuwe datum.',
  notFilled: 'Er ontbreekt nog iets voordat deze plek ingediend kan worden: {fields}.',
  incomplete: 'Er ontbreekt nog iets. Vul de velden met een melding in.',
  emailTaken: 'Dit e-mailadres kan niet gebruikt worden.',
  companyChanged:
    'Een collega heeft deze gegevens intussen veranderd. Laad de pagina opnieuw en kijk wat er nu staat.',
  teamNameTaken: 'Er is al een team met deze naam. Kies een andere naam.',
  companyHasOpenings:
    'Deze werkgever heeft zelf al plekken geplaatst. Spreek eerst af wat daarmee gebeurt; samenvoegen kan dan niet meer.',
  loginFailed: 'Het e-mailadres of het wachtwoord klopt niet.',
  tooManyTries: 'Te veel pogingen. Probeer het over {minutes} minuten opnieuw.',
  weakPassword: '{problem}',
  wrongPassword: 'Dit is niet uw wachtwoord van nu.',
  personUnknown: 'Er is geen account dat bij u hoort. Vraag uw contactpersoon bij de gemeente om hulp.',
  candidateUnknown: 'Er is geen kandidaat met dit nummer.',
  standInTooLong: 'Waarnemen duurt hoogstens een half jaar. Draag de kandidaten anders over.',
  wrongCode: 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en probeer het opnieuw.',
  notOwnAccount: 'Dit kan niet bij uw eigen account.',
  endBeforeStart: 'De laatste dag ligt voor de eerste dag.',
  linkExpired: 'Deze link werkt niet meer. Vraag een nieuwe aan.',
  placeUnknown: 'Deze postcode kennen wij nog niet. Vul ook de plaats in.',
  bsnRefused: 'Dit lijkt een burgerservicenummer (BSN). Dat mag hier niet staan. Haal het nummer weg.',
  claimTaken: 'Dit resultaat is al geclaimd door {operator}. Een plaatsing telt maar één keer.',
  ruleRefused: 'Dit voldoet niet aan de regels: {rules}',
  proefplaatsingExists: 'Voor deze sollicitatie is er al een proefplaatsing in voorbereiding.',
  noRuleSet: 'Op deze dag geldt er geen regeling voor een proefplaatsing. Kies een andere dag.',
  textChanged: 'De tekst is intussen veranderd. Lees de nieuwe tekst en ga daarna akkoord.',
  alreadyAgreed: 'Hiervoor is al akkoord gegeven.',
  startPassed:
    'De eerste dag is al voorbij. Akkoord gaan kan niet meer: de jobcoach moet eerst een nieuwe eerste dag kiezen.',
  notYet: 'Dit kan pas vanaf {date}.',
  afterEnd: 'Deze dag ligt na de laatste dag ({date}). Kies een eerdere dag.',
  beforeStart: 'Deze dag ligt voor de eerste dag ({date}). Kies een latere dag.',
  changeWaits: 'Er wacht al een wijziging op akkoord. Wacht daarop, of trek die eerst in.',
  noLinkAddress: 'Er is geen e-mailadres om de link naartoe te sturen. Vul dat eerst in.',
  onlyNamedCandidate: 'Deze deelnemer kan zelf inloggen en gaat zelf akkoord.',
  endDateNeeded: 'Een contract voor bepaalde tijd heeft een laatste dag. Vul die in.',
  proefplaatsingRuns: 'Er loopt een proefplaatsing. Kies daar “Aannemen” of “Afsluiten”.',
  contractBeforeStart: 'De laatste dag van het contract ligt voor de eerste werkdag.',
  alreadyPlaced: 'Van deze sollicitatie is al een plaatsing gemaakt.',
  outcomeTooEarly: 'De nazorg loopt tot en met {date}. De uitkomst legt u vast op of na die dag.',
  sameCoach: 'Kies iemand anders dan wie de kandidaten nu begeleidt.',
  noCandidates: 'Kies ten minste één kandidaat.',
  trajectoryRuns: 'Deze kandidaat heeft al een lopend traject.',
  programmeInvalid: 'Dit programma klopt nog niet: {problem}',
  eventsContradict: '{problem}',
  noWarnings: 'Dit programma werkt niet met waarschuwingen.',
  programmeFull:
    'Alle {capacity} plekken van dit programma zijn bezet. Meldt u toch iemand aan? Schrijf op waarom.',
  phaseNotPossible: 'Vanuit deze fase kan dat niet.',
  weightsChanged: 'Een collega heeft de gewichten intussen veranderd. Laad de pagina opnieuw.',
  groupTooSmall: 'Kies vier of vijf kandidaten.',
  groupUnfit: 'Een van deze kandidaten kan niet mee: {names}. {reason}',
  visitChanged: 'Iemand heeft dit groepsbezoek intussen veranderd. Laad de pagina opnieuw.',
  visitOver: 'Dit groepsbezoek is al geweest of gaat niet door.',
  nobodyAgreed: 'Er is nu niemand met wie dit kan. Wacht tot er iemand ja zegt.',
  correctionNotAllowed: 'Deze stap is niet terug te draaien. Er is al iets op gevolgd.',
} as const;

export type ErrorCode = keyof typeof errorTexts;

const brand = Symbol.for('werkbrug.domainError');

/** A rule said no. Carries a code of the catalogue; the page shows its Dutch text. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;
  /** The form field that the message belongs to, when there is one. */
  readonly field: string | undefined;
  readonly [brand] = true;

  constructor(code: ErrorCode, details: Record<string, string> = {}, field?: string) {
    super(errorText(code, details));
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
    this.field = field;
  }
}

/** Works across the two copies of this module: the one in the build of the pages and the one outside it. */
export function isDomainError(error: unknown): error is DomainError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** The Dutch text of a code with its details filled in. */
export function errorText(code: ErrorCode, details: Readonly<Record<string, string>> = {}): string {
  return errorTexts[code].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}
