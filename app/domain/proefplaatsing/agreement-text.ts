import { createHash } from 'node:crypto';
import { formatDate } from '../shared/dates.ts';
import type { ConditionFacts } from './conditions.ts';
import { latestEnd } from './conditions.ts';
import type { RuleSet } from './rule-sets.ts';

/** Changes whenever the template changes; stored with what was agreed. */
export const agreementTemplate = 'proefplaatsing-2026-1';

export interface AgreementFields {
  /** The candidate's name, or what he is called while he doesn't share it. */
  candidateName: string;
  employerName: string;
  contactName: string;
  jobcoachName: string;
  /** Who consents: the municipality's name, or UWV. */
  authorityName: string;
  title: string;
  place: string;
  tasks: string;
  guidance: string;
  startsOn: string;
  endsOn: string;
  hoursPerWeek: number;
  facts: ConditionFacts;
  ruleSet: RuleSet;
  round: number;
  /** Why the agreement changed; '' for the first one. */
  changeReason: string;
}

/** One part of an agreement: a heading with paragraphs and lists under it. */
export interface AgreementBlock {
  kind: 'title' | 'heading' | 'paragraph' | 'list';
  lines: string[];
}

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const hours = (value: number) => `${number.format(value)} uur per week`;
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

/**
 * The text that candidate, employer and authority agree to: who, what, when, and what each promises. It is stored and
 * hashed as it is; the page and the PDF are made from it.
 */
export function agreementText(fields: AgreementFields): string {
  const { facts, ruleSet } = fields;
  const contract = `een contract van ten minste ${facts.contractMonths} maanden, voor ten minste ${hours(facts.contractHours)}, zonder proeftijd en zonder uitzendbeding`;
  const lines = [
    '# Afspraken over een proefplaatsing',
    '## Wie',
    `- Kandidaat: ${fields.candidateName}`,
    `- Werkgever: ${fields.employerName}${fields.contactName ? `, contactpersoon ${fields.contactName}` : ''}`,
    `- Jobcoach: ${fields.jobcoachName}`,
    `- Toestemming van: ${fields.authorityName}`,
    ...(facts.throughAgency ? [`- Het werk is bij: ${facts.hirerName}`] : []),
    '## Wat en wanneer',
    `- Functie: ${oneLine(fields.title)}${fields.place ? `, in ${fields.place}` : ''}`,
    `- Eerste dag: ${formatDate(fields.startsOn)}`,
    `- Laatste dag: ${formatDate(fields.endsOn)}`,
    `- Uren: ${hours(fields.hoursPerWeek)}`,
    `De taken: ${oneLine(fields.tasks)}`,
    ...(fields.guidance ? [`Begeleiding op de werkvloer: ${oneLine(fields.guidance)}`] : []),
    ...(facts.endsOn > latestEnd(facts.startsOn, ruleSet.values.principleMonths) && facts.longerReason
      ? [
          `De proefplaatsing duurt langer dan ${ruleSet.values.principleMonths} maanden, omdat: ${oneLine(facts.longerReason)}`,
        ]
      : []),
    '## Waarom een proefplaatsing',
    'De werkgever en de kandidaat kijken samen of het werk past. De proefplaatsing is bedoeld om daarna een contract te krijgen.',
    `Het werk is onbetaald. ${ruleSet.benefitText}`,
    ...(facts.workedHereBefore
      ? [
          `De kandidaat deed dit werk eerder bij deze werkgever. Dit is er veranderd: ${oneLine(facts.workedBeforeReason)}`,
        ]
      : []),
    '## Wat de kandidaat belooft',
    '- Ik kom op de afgesproken dagen en doe het werk zo goed als ik kan.',
    '- Ben ik ziek of kan ik niet komen? Dan meld ik dat meteen bij de werkgever en bij mijn jobcoach.',
    '- Gaat het niet goed? Dan vertel ik dat aan mijn jobcoach.',
    '## Wat de werkgever belooft',
    `- Past het werk? Dan geef ik na de proefplaatsing ${contract}.`,
    '- Ik heb een verzekering voor aansprakelijkheid en ongevallen die ook voor de kandidaat geldt.',
    '- Zonder proefplaatsing zou ik de kandidaat niet aannemen.',
    '- Ik begeleid de kandidaat, geef veilig werk en vraag niet meer dan de kandidaat kan.',
    '- Is de kandidaat afwezig of is er een probleem? Dan meld ik dat meteen bij de jobcoach.',
    '- Aan het eind vertel ik hoe het ging en of ik de kandidaat aanneem.',
    `## Wat ${fields.authorityName} belooft`,
    `- ${ruleSet.benefitText}`,
    `- ${fields.jobcoachName} is de contactpersoon van de kandidaat en van de werkgever.`,
    '- De jobcoach houdt contact volgens een vast schema.',
    '## Stoppen of veranderen',
    'De proefplaatsing kan eerder stoppen als het niet gaat. Dat gebeurt in overleg met de jobcoach.',
    'Veranderen deze afspraken? Dan gaan alle drie opnieuw akkoord. De oude afspraken blijven bewaard.',
    '## Regels',
    `Deze proefplaatsing valt onder: ${ruleSet.article}.`,
    ...(fields.round > 1
      ? [`Dit is versie ${fields.round} van de afspraken. Reden: ${oneLine(fields.changeReason)}`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** SHA-256 of the text, hexadecimal: what proves later which text was agreed to. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The parts of an agreement text, for the page and the PDF. */
export function agreementBlocks(text: string): AgreementBlock[] {
  const blocks: AgreementBlock[] = [];
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    const last = blocks.at(-1);
    if (line.startsWith('# ')) blocks.push({ kind: 'title', lines: [line.slice(2)] });
    else if (line.startsWith('## ')) blocks.push({ kind: 'heading', lines: [line.slice(3)] });
    else if (line.startsWith('- ')) {
      if (last?.kind === 'list') last.lines.push(line.slice(2));
      else blocks.push({ kind: 'list', lines: [line.slice(2)] });
    } else blocks.push({ kind: 'paragraph', lines: [line] });
  }
  return blocks;
}
