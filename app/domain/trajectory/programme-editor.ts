import { type Programme, programmeSchema } from '../programme/calendar.ts';
import type { ProgrammeField, ProgrammeInput } from './programme-form.ts';
import {
  formatContacts,
  formatLength,
  formatMoments,
  formatPhases,
  formatQuotas,
  LineError,
  parseContacts,
  parseLength,
  parseMoments,
  parsePhases,
  parseQuotas,
} from './programme-lines.ts';

/** What is wrong with a programme, at the field of the form. */
export class ProgrammeProblem extends Error {
  override name = 'ProgrammeProblem';
  readonly field: ProgrammeField;
  constructor(field: ProgrammeField, message: string) {
    super(message);
    this.field = field;
  }
}

const noEnd = 'geen';

/** The values of the form for a programme; what is silent stays empty. */
export function toForm(programme: Programme): Record<string, string> {
  const { proefplaatsing, nazorg, contractEndTalk, intensification, relapse } = {
    relapse: programme.nazorg?.relapse,
    ...programme,
  };
  const texts: Partial<Record<ProgrammeField, string | undefined>> = {
    name: programme.name,
    place: programme.place,
    description: programme.description,
    startLabel: programme.startLabel,
    phases: formatPhases(programme.phases),
    moments: formatMoments(programme.moments),
    quotas: formatQuotas(programme.quotas),
    trialLength: proefplaatsing?.length && formatLength(proefplaatsing.length),
    trialLongest: proefplaatsing?.longest && formatLength(proefplaatsing.longest),
    trialCandidate: proefplaatsing?.contacts?.candidate && formatContacts(proefplaatsing.contacts.candidate),
    trialEmployer: proefplaatsing?.contacts?.employer && formatContacts(proefplaatsing.contacts.employer),
    nazorgLength: nazorg?.length === null ? noEnd : nazorg?.length && formatLength(nazorg.length),
    nazorgCandidate: nazorg?.contacts?.candidate && formatContacts(nazorg.contacts.candidate),
    nazorgEmployer: nazorg?.contacts?.employer && formatContacts(nazorg.contacts.employer),
    relapse: relapse ? relapseCode(relapse) : 'default',
    contractTalk: contractEndTalk && formatLength(contractEndTalk.before),
    signalEveryWeeks:
      intensification?.every.unit === 'weeks' ? String(intensification.every.amount) : undefined,
    signalTimes: intensification && String(intensification.times),
    signalGreens: intensification && String(intensification.stopAfterGreens),
    assignment: programme.assignment?.method ?? 'default',
    capacity: programme.capacity === undefined ? undefined : String(programme.capacity),
    caseloadFrom: programme.caseload && String(programme.caseload.from),
    caseloadTo: programme.caseload && String(programme.caseload.to),
  };
  return Object.fromEntries(
    Object.entries(texts).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}

function relapseCode(relapse: { returns: boolean; freeForMunicipality: boolean }) {
  if (!relapse.returns) return 'stays';
  return relapse.freeForMunicipality ? 'returnsFree' : 'returns';
}

/**
 * The programme that a form describes. What the form doesn't show is kept from `base`.
 *
 * @throws ProgrammeProblem with the field and what to do
 */
export function fromForm(base: Programme, code: string, input: ProgrammeInput): Programme {
  const read = <Result>(field: ProgrammeField, parse: () => Result): Result => {
    try {
      return parse();
    } catch (error) {
      if (error instanceof LineError) throw new ProgrammeProblem(field, error.message);
      throw error;
    }
  };
  const length = (field: 'trialLength' | 'trialLongest' | 'contractTalk') =>
    input[field] ? read(field, () => parseLength(input[field])) : undefined;
  const contacts = (
    candidateField: 'trialCandidate' | 'nazorgCandidate',
    employerField: 'trialEmployer' | 'nazorgEmployer',
  ) =>
    defined({
      candidate: input[candidateField]
        ? read(candidateField, () => parseContacts(input[candidateField]))
        : undefined,
      employer: input[employerField]
        ? read(employerField, () => parseContacts(input[employerField]))
        : undefined,
    });
  const nazorgLength =
    input.nazorgLength.toLowerCase() === noEnd
      ? null
      : input.nazorgLength
        ? read('nazorgLength', () => parseLength(input.nazorgLength))
        : undefined;
  const draft = {
    ...base,
    code,
    name: input.name,
    place: input.place,
    description: input.description || undefined,
    startLabel: input.startLabel || base.startLabel,
    phases: read('phases', () => parsePhases(input.phases, base.phases)),
    moments: read('moments', () => parseMoments(input.moments, base.moments)),
    quotas: read('quotas', () => parseQuotas(input.quotas, base.quotas)),
    proefplaatsing: defined({
      ...base.proefplaatsing,
      length: length('trialLength'),
      longest: length('trialLongest'),
      contacts: contacts('trialCandidate', 'trialEmployer'),
    }),
    nazorg: defined({
      ...base.nazorg,
      length: nazorgLength,
      contacts: contacts('nazorgCandidate', 'nazorgEmployer'),
      relapse: relapseOf(input.relapse),
    }),
    contractEndTalk: contractTalk(base, length('contractTalk')),
    intensification: intensificationOf(base, input),
    assignment: assignmentOf(base, input.assignment),
    capacity: input.capacity ? Number(input.capacity) : undefined,
    caseload: input.caseloadFrom
      ? { from: Number(input.caseloadFrom), to: Number(input.caseloadTo || input.caseloadFrom) }
      : undefined,
  };
  const checked = programmeSchema.safeParse(defined(draft) ?? {});
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new ProgrammeProblem(fieldOf(issue?.path[0]), issue?.message ?? 'Dit programma klopt niet.');
}

function fieldOf(part: PropertyKey | undefined): ProgrammeField {
  const known: Record<string, ProgrammeField> = {
    phases: 'phases',
    moments: 'moments',
    quotas: 'quotas',
    proefplaatsing: 'trialLength',
    nazorg: 'nazorgLength',
    contractEndTalk: 'contractTalk',
    intensification: 'signalTimes',
    caseload: 'caseloadTo',
    capacity: 'capacity',
    name: 'name',
    place: 'place',
  };
  return known[String(part)] ?? 'phases';
}

/** Without the parts that are undefined; undefined when nothing is left. */
function defined<T extends Record<string, unknown>>(parts: T): T | undefined {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

function relapseOf(choice: ProgrammeInput['relapse']) {
  if (choice === 'default') return undefined;
  return { returns: choice !== 'stays', freeForMunicipality: choice === 'returnsFree' };
}

function contractTalk(base: Programme, before: ReturnType<typeof parseLength> | undefined) {
  if (!before) return undefined;
  const { label, with: parties } = base.contractEndTalk ?? {
    label: 'Gesprek over het einde van het contract',
    with: null,
  };
  return { before, label, with: parties };
}

function intensificationOf(base: Programme, input: ProgrammeInput) {
  if (!input.signalEveryWeeks && !input.signalTimes && !input.signalGreens) {
    // A rhythm in months isn't on the form; one that was never set stays the default.
    return base.intensification?.every.unit === 'months' ? base.intensification : undefined;
  }
  return {
    every: { amount: Number(input.signalEveryWeeks || 1), unit: 'weeks' as const },
    times: Number(input.signalTimes || 4),
    stopAfterGreens: Number(input.signalGreens || 2),
    how: base.intensification?.how ?? null,
    ...(base.intensification?.inTrajectory ? { inTrajectory: true } : {}),
  };
}

function assignmentOf(base: Programme, method: ProgrammeInput['assignment']) {
  if (method === 'default') return undefined;
  return { overrideNeedsReason: true, ...base.assignment, method };
}
