import { stringList } from '../../../db/json.ts';
import { contactPersonsOf, findEmployer, insertContactPerson } from '../../../db/queries/employers.ts';
import { fold } from '../../../db/queries/fold.ts';
import {
  insertOpening,
  type OpeningRow,
  type Requirement,
  replaceRequirements,
  requirementsOf,
  updateOpening,
} from '../../../db/queries/openings.ts';
import { locate } from '../../../db/queries/places.ts';
import { findSkills, suggestSkills } from '../../../db/queries/taxonomy.ts';
import { nextNumber, oncePerForm } from '../../../db/queries/trail.ts';
import { isAllowed } from '../../auth/permissions.ts';
import { type Address, locateAddress } from '../employer/locate-address.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { postcode } from '../shared/fields.ts';
import { isLanguage, languages } from '../shared/languages.ts';
import { employerAccounts, notify } from '../shared/notify.ts';
import { recordTransition, requireTransition, requireVersion } from '../shared/transitions.ts';
import { isStrict, type OpeningFormValue } from './opening-form.ts';
import { openingFor } from './opening-reach.ts';
import { openingPast, openingStateLabels, openingTransitions } from './opening-transitions.ts';
import { ownWords, valuesOf } from './opening-values.ts';
import { type ResolvedOccupation, resolveOccupation } from './resolve-occupation.ts';

export interface SavedOpening {
  id: string;
  occupation: ResolvedOccupation['kind'];
}

/**
 * Makes a draft. The same form sent twice makes one.
 *
 * @throws DomainError notFound outside the reach; field messages as `editOpening`
 */
export const createOpening = defineUseCase(
  async (tx, input: { employerId: string; form: OpeningFormValue }): Promise<SavedOpening> => {
    const own = tx.actor.organisationId === input.employerId;
    if (!isAllowed(tx.actor.role, 'opening.edit', own ? ['ownEmployer'] : []))
      throw new DomainError('notFound');
    const employer = await findEmployer(tx.trx, input.employerId);
    if (!employer) throw new DomainError('notFound');
    const onBehalfOf = own ? undefined : employer.name;
    const content = await contentOf(tx, { ...input, stored: undefined });
    let made = false;
    const make = () => {
      made = true;
      return insertDraft(tx, { employerId: input.employerId, onBehalfOf, content });
    };
    const { formulier } = input.form;
    const id = formulier
      ? await oncePerForm(tx.trx, { token: formulier, accountId: tx.actor.accountId, at: tx.now }, make)
      : await make();
    if (!made) await keepSecondText(tx, id, content);
    return { id, occupation: content.occupation };
  },
);

/**
 * Changes the content of an opening. Past the draft it must stay complete; an employer is told what an adviser changed.
 *
 * @throws DomainError notFound, notNow; changedByOther when another saved in between; placeUnknown at `place`,
 *   deadlinePassed at `responseDeadline`, occupationUnclear at `occupation` when the form must be complete
 */
export const editOpening = defineUseCase(
  async (tx, input: { id: string; form: OpeningFormValue }): Promise<SavedOpening> => {
    const { opening, who } = await openingFor(tx.trx, tx.actor, input.id);
    const row = requireTransition(openingTransitions, {
      action: 'edit',
      state: opening.state,
      stateLabel: openingStateLabels[opening.state],
      who,
      input: {},
    });
    await requireVersion(tx, {
      noun: 'opening',
      subjectId: opening.id,
      current: opening.version,
      shown: input.form.versie,
      pastOf: openingPast,
    });
    if (opening.state !== 'draft' && !isStrict(input.form.actie)) throw new DomainError('incomplete');
    const content = await contentOf(tx, {
      employerId: opening.employer_id,
      form: input.form,
      stored: opening,
    });
    await updateOpening(tx.trx, { id: opening.id, now: tx.now, values: content.values });
    await writeRequirements(tx, opening.id, content.requirements);
    await recordTransition(tx, {
      noun: 'opening',
      subjectId: opening.id,
      row,
      fromState: opening.state,
      input: {},
    });
    if (tx.actor.role === 'employerAdviser') await tellEmployer(tx, opening);
    return { id: opening.id, occupation: content.occupation };
  },
);

/** The same form again: after the back button it may hold other text, which a draft takes over. */
async function keepSecondText(
  tx: Tx,
  id: string,
  content: Awaited<ReturnType<typeof contentOf>>,
): Promise<void> {
  const { opening } = await openingFor(tx.trx, tx.actor, id);
  if (opening.state !== 'draft') return;
  const stored: Partial<Record<string, unknown>> = opening;
  const differs = Object.entries(content.values).some(([column, value]) => stored[column] !== value);
  const skillsDiffer = await writeRequirements(tx, id, content.requirements);
  if (!differs && !skillsDiffer) return;
  await updateOpening(tx.trx, { id, now: tx.now, values: content.values });
  await recordTransition(tx, {
    noun: 'opening',
    subjectId: id,
    row: { action: 'edit', to: 'draft', emits: ['openingChanged'] },
    fromState: 'draft',
    input: {},
  });
}

/** @param args.onBehalfOf the employer's name, when an adviser writes down what he said */
async function insertDraft(
  tx: Tx,
  args: {
    employerId: string;
    onBehalfOf: string | undefined;
    content: Awaited<ReturnType<typeof contentOf>>;
  },
): Promise<string> {
  const { employerId, onBehalfOf, content } = args;
  const id = tx.newId();
  await insertOpening(tx.trx, {
    id,
    number: await nextNumber(tx.trx, 'opening'),
    employerId,
    createdBy: tx.actor.accountId,
    now: tx.now,
    values: content.values,
  });
  await writeRequirements(tx, id, content.requirements);
  await recordTransition(tx, {
    noun: 'opening',
    subjectId: id,
    row: { action: 'create', to: 'draft', emits: ['openingChanged'] },
    fromState: null,
    input: { onBehalfOf },
  });
  if (onBehalfOf)
    await notify(tx, {
      accountIds: await employerAccounts(tx.trx, employerId),
      text: `${tx.actor.name} heeft een plek voor u gemaakt. Kijk of alles klopt.`,
      href: `/werkgever/vacatures/${id}`,
      dedupeKey: `opening.create:${id}`,
    });
  return id;
}

async function contentOf(
  tx: Tx,
  args: { employerId: string; form: OpeningFormValue; stored: OpeningRow | undefined },
) {
  const { form, stored } = args;
  const strict = isStrict(form.actie);
  const occupation = await resolveOccupation(tx.trx, {
    text: form.occupation,
    choice: form.occupationChoice,
  });
  if (strict && occupation.kind === 'unclear') throw new DomainError('occupationUnclear', {}, 'occupation');
  if (strict && form.responseDeadline && form.responseDeadline < tx.today.toString())
    throw new DomainError('deadlinePassed', {}, 'responseDeadline');
  const values = valuesOf(form, {
    address: await addressOf(tx, form, strict),
    occupationId: occupation.kind === 'found' ? occupation.id : null,
    contactPersonId: await contactOf(tx, args.employerId, form),
    // What the municipality offers is the adviser's to say.
    instruments:
      tx.actor.role === 'employerAdviser' ? form.instruments : stringList(stored?.instruments ?? null),
  });
  return { values, occupation: occupation.kind, requirements: await requirements(tx, form) };
}

async function addressOf(tx: Tx, form: OpeningFormValue, strict: boolean): Promise<Address> {
  const parsed = postcode().safeParse(form.postcode);
  const typed = { postcode: parsed.success ? parsed.data : form.postcode, place: form.place };
  if (strict) return locateAddress(tx.trx, typed);
  const located = typed.postcode || typed.place ? await locate(tx.trx, typed) : null;
  return {
    ...typed,
    place: typed.place || (located?.place ?? ''),
    lat: located?.lat ?? null,
    lon: located?.lon ?? null,
    region: located?.region ?? null,
  };
}

/** The chosen contact person, or a new one; a second one with the same address is not made. */
async function contactOf(tx: Tx, employerId: string, form: OpeningFormValue): Promise<string | null> {
  const known = await contactPersonsOf(tx.trx, employerId);
  if (form.contactPersonId && form.contactPersonId !== 'new') {
    const chosen = known.find((person) => person.id === form.contactPersonId);
    if (!chosen) throw new DomainError('notFound');
    return chosen.id;
  }
  if (!form.contactName || !form.contactEmail) return null;
  const same = known.find((person) => person.email === form.contactEmail);
  if (same) return same.id;
  const id = tx.newId();
  await insertContactPerson(tx.trx, {
    id,
    employerId,
    name: form.contactName,
    roleTitle: '',
    email: form.contactEmail,
    phone: form.contactPhone,
  });
  return id;
}

async function requirements(tx: Tx, form: OpeningFormValue): Promise<Requirement[]> {
  const must = new Set(form.skillMust ?? []);
  const asked = [...new Set([...(form.skillWish ?? []), ...must])];
  const rows = new Map<string, Requirement>();
  for (const skill of await findSkills(tx.trx, asked)) {
    rows.set(skill.id, {
      kind: 'skill',
      value: skill.id,
      label: skill.label,
      must: must.has(skill.id) ? 1 : 0,
    });
  }
  for (const { label, must: isMust } of form.extra ?? []) {
    if (!label) continue;
    const [nearest] = await suggestSkills(tx.trx, label, 1);
    const skill = nearest && fold(nearest.label) === fold(label) ? nearest : undefined;
    const value = skill?.id ?? `${ownWords}${fold(label)}`;
    const earlier = rows.get(value);
    rows.set(value, {
      kind: 'skill',
      value,
      label: skill?.label ?? label,
      must: isMust || earlier?.must === 1 ? 1 : 0,
    });
  }
  const licences = form.licences.map(
    (code): Requirement => ({
      kind: 'licence',
      value: code,
      label: `rijbewijs ${code}`,
      must: form.licenceMust ? 1 : 0,
    }),
  );
  const spoken = form.languages.map(
    (code): Requirement => ({
      kind: 'language',
      value: code,
      label: isLanguage(code) ? languages[code] : code,
      must: form.languageMust ? 1 : 0,
    }),
  );
  return [...rows.values(), ...licences, ...spoken];
}

/** Writes only when something differs, so that saving twice leaves the rows alone. @returns true when it wrote */
async function writeRequirements(tx: Tx, openingId: string, asked: readonly Requirement[]): Promise<boolean> {
  const kinds = ['skill', 'licence', 'language'] as const;
  const before = (await requirementsOf(tx.trx, openingId)).filter((row) =>
    kinds.some((kind) => kind === row.kind),
  );
  const key = (row: Requirement) => `${row.kind}|${row.value}|${row.label}|${row.must}`;
  // A language from elsewhere that isn't on our list can't stand in the form, and stays.
  const unknown = before.filter((row) => row.kind === 'language' && !isLanguage(row.value));
  const rows = [...asked, ...unknown];
  const same = before.length === rows.length && new Set([...before, ...rows].map(key)).size === rows.length;
  if (!same) await replaceRequirements(tx.trx, { openingId, kinds, rows });
  return !same;
}

async function tellEmployer(tx: Tx, opening: OpeningRow): Promise<void> {
  await notify(tx, {
    accountIds: await employerAccounts(tx.trx, opening.employer_id),
    text: `${tx.actor.name} heeft uw plek “${opening.title || 'zonder naam'}” aangepast.`,
    href: `/werkgever/vacatures/${opening.id}`,
    dedupeKey: `opening.edit:${opening.id}:${opening.version}`,
  });
}
