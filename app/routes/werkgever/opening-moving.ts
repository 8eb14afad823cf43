import { seeOther } from '../../auth/guard.ts';
import { moveForm } from '../../domain/opening/move-form.ts';
import { moveOpening } from '../../domain/opening/move-opening.ts';
import type { OpeningAction } from '../../domain/opening/opening-transitions.ts';
import type { Context } from '../../domain/shared/context.ts';
import { type DoneCode, withDone } from '../../ui/done.ts';
import { submitted } from '../form.ts';

const done: Partial<Record<OpeningAction, DoneCode>> = {
  approve: 'goedgekeurd',
  return: 'teruggestuurd',
  pause: 'gepauzeerd',
  resume: 'opengezet',
  fill: 'vervuld',
  close: 'gesloten',
  revise: 'hergebruikt',
  reopen: 'hergebruikt',
};

/** The post of a step's button, for employer and adviser alike. @param list address under which openings have pages */
export function moveFromForm(
  args: { request: Request; params: Record<string, string | undefined>; context: Context },
  list: string,
) {
  return submitted(args.request, moveForm, async (value) => {
    const id = args.params.id ?? '';
    const state = await moveOpening(args.context, {
      id,
      action: value.actie,
      version: value.versie,
      reasonCode: value.reasonCode,
      note: value.note,
    });
    const page = state === 'draft' ? `${list}/${id}/bewerken` : `${list}/${id}`;
    return seeOther(withDone(page, done[value.actie] ?? 'opgeslagen'));
  });
}
