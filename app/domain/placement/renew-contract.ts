import { insertContractTerm } from '../../../db/queries/placements.ts';
import { defineUseCase } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { type ContractForm, contractFormLabels, contractForms } from './contract-forms.ts';
import { loadPlacement, requirePlacementStep, stepPlacement } from './placement-step.ts';
import { replanPlacement } from './replan-placement.ts';
import { tellConcerned } from './tell-concerned.ts';

export interface RenewInput {
  id: string;
  contractForm: ContractForm;
  hoursPerWeek: number;
  fromDate: string;
  contractEndsOn: string | null;
  versie?: number | undefined;
}

/**
 * A following contract: the earlier ones stay as history, and the talk before the end moves along with it.
 *
 * @throws DomainError notFound, notNow, changedByOther, beforeStart, endDateNeeded, contractBeforeStart
 */
export const renewContract = defineUseCase(async (tx, input: RenewInput): Promise<void> => {
  const { record, who } = await loadPlacement(tx, input.id);
  await requirePlacementStep(tx, { record, who, action: 'renewContract', shown: input.versie });
  if (record.endedOn) throw new DomainError('notNow', { state: 'de baan is gestopt' });
  if (input.fromDate < record.startsOn)
    throw new DomainError('beforeStart', { date: formatDate(record.startsOn) }, 'fromDate');
  if (contractForms[input.contractForm].endsByItself && input.contractEndsOn === null)
    throw new DomainError('endDateNeeded', {}, 'contractEndsOn');
  if (input.contractEndsOn !== null && input.contractEndsOn < input.fromDate)
    throw new DomainError('contractBeforeStart', {}, 'contractEndsOn');
  const { eventId } = await stepPlacement(tx, {
    record,
    who,
    action: 'renewContract',
    shown: input.versie,
    change: {
      contract_form: input.contractForm,
      hours_per_week: input.hoursPerWeek,
      contract_ends_on: input.contractEndsOn,
    },
  });
  await insertContractTerm(tx.trx, {
    id: tx.newId(),
    placement_id: record.id,
    contract_form: input.contractForm,
    hours_per_week: input.hoursPerWeek,
    from_date: input.fromDate,
    to_date: input.contractEndsOn,
    recorded_by: tx.actor.accountId,
    recorded_at: tx.now,
  });
  await replanPlacement(tx, record, input.contractEndsOn);
  const until = input.contractEndsOn ? ` tot en met ${formatDate(input.contractEndsOn)}` : '';
  await tellConcerned(tx, {
    kind: 'placement',
    concerned: record,
    key: eventId,
    texts: {
      candidate: `Er is een nieuw contract voor “${record.title}”: ${contractFormLabels[input.contractForm]}${until}.`,
      jobcoach: `Er is een nieuw contract voor “${record.title}”: ${contractFormLabels[input.contractForm]}${until}.`,
    },
  });
});
