import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { GuardedArgs } from '../../auth/guard.ts';
import { seeOther } from '../../auth/guard.ts';
import type { OpeningFormValue } from '../../domain/opening/opening-form.ts';
import { openingForm } from '../../domain/opening/opening-form.ts';
import { typedOpeningPage } from '../../domain/opening/opening-form-page.ts';
import type { SavedOpening } from '../../domain/opening/save-opening.ts';
import { type DoneCode, withDone } from '../../ui/done.ts';
import { readForm, submitted } from '../form.ts';

/**
 * The post of the form of an opening, new or stored, for employer and adviser alike: keeps a draft, goes on to the
 * page that shows it, or shows the skills of the occupation without storing anything.
 *
 * @param options.list address under which openings have their pages
 * @param options.preview false where the page of the opening itself shows it before the next step
 */
export async function saveFromForm(
  args: Pick<GuardedArgs, 'request' | 'services'>,
  options: { list: string; preview?: boolean; save: (form: OpeningFormValue) => Promise<SavedOpening> },
) {
  const form = await readForm(args.request.clone());
  if (form.get('actie') === 'vaardigheden') {
    const result = parseWithZod(form, { schema: openingForm }).reply();
    return data({ result, typed: await typedPart(args, form) });
  }
  const answer = await submitted(args.request, openingForm, async (value) => {
    const { id, occupation } = await options.save(value);
    const page = `${options.list}/${id}`;
    if (value.actie === 'bekijken') return seeOther(options.preview === false ? page : `${page}/controleren`);
    if (value.actie === 'opslaan') return seeOther(withDone(page, 'opgeslagen' satisfies DoneCode));
    // An occupation that we don't know can't be stored, so it travels with the address.
    const lost =
      occupation === 'unclear' ? `?beroep=${encodeURIComponent(value.occupation.slice(0, 200))}` : '';
    return seeOther(withDone(`${page}/bewerken${lost}`, 'concept' satisfies DoneCode));
  });
  if (answer instanceof Response) return answer;
  return data({ ...answer.data, typed: await typedPart(args, form) }, answer.init ?? {});
}

function typedPart({ services }: Pick<GuardedArgs, 'services'>, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const ticked = [...form.getAll('skillWish'), ...form.getAll('skillMust')].map(String);
  return typedOpeningPage(services.db, {
    occupation: text('occupation'),
    choice: text('occupationChoice') || undefined,
    ticked: [...new Set(ticked)].slice(0, 100),
  });
}
