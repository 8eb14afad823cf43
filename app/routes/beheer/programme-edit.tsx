import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { findProgrammeVersion, versionsOf } from '../../../db/queries/programmes.ts';
import { type GuardedArgs, guarded, notFound, seeOther } from '../../auth/guard.ts';
import { type Programme, programmeByCode } from '../../domain/programme/calendar.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { isDomainError } from '../../domain/shared/errors.ts';
import { toForm } from '../../domain/trajectory/programme-editor.ts';
import { parseDefinition } from '../../domain/trajectory/programme-of.ts';
import { saveProgrammeVersion } from '../../domain/trajectory/save-programme.ts';
import { Alert } from '../../ui/blocks.tsx';
import { type CalendarRow, CalendarSteps } from '../../ui/calendar-list.tsx';
import { withDone } from '../../ui/done.ts';
import { ProgrammeForm, parseProgrammeForm } from '../../ui/programme-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { previewCalendar } from '../calendar-rows.ts';
import { readForm } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Programma bewerken - Werkbrug' }];

/** The programme that the form starts from: its newest version, one to copy, or the defaults. */
async function baseOf({ services, params, url }: Pick<GuardedArgs, 'services' | 'params' | 'url'>) {
  const isNew = params.code === undefined;
  const code = params.code ?? url.searchParams.get('van') ?? 'default';
  const newest = (await versionsOf(services.db, code))[0];
  const stored = newest && (await findProgrammeVersion(services.db, newest.id));
  const base: Programme | null = stored
    ? parseDefinition(stored.definition)
    : isNew
      ? programmeByCode('default')
      : null;
  if (!base) throw notFound();
  return { isNew, code: params.code ?? '', base, version: isNew ? 0 : (newest?.version ?? 0) };
}

/** Rows at once, and a preview that follows along while one types. */
export const handle = { scripts: true };

export const loader = guarded('programme.manage', async (args) => {
  const { isNew, code, base, version } = await baseOf(args);
  const today = todayOf(args.services.clock).toString();
  return {
    code: isNew ? null : code,
    version,
    defaults: {
      ...toForm(base),
      ...(isNew ? namesOfNew(base) : {}),
      version: { from: today },
      preview: { start: today },
    },
    preview: previewCalendar(base, { start: today, placement: null, contractEnd: null }),
  };
});

/** A copy says that it is one; what starts from the defaults has nothing yet of its own. */
function namesOfNew(base: Programme) {
  return base.code === 'default'
    ? { name: '', place: '', description: '', source: '' }
    : { name: `${base.name} (kopie)` };
}

interface Answer {
  result: unknown;
  preview: { rows: CalendarRow[]; problem: string | null } | null;
  /** the version that was shown when the form was opened */
  shown?: string;
}

export const action = guarded('programme.manage', async (args) => {
  const { isNew, code } = await baseOf(args);
  const form = await readForm(args.request);
  const submission = parseProgrammeForm(form, isNew ? null : code);
  const step = form.get('actie');
  const shown = String(form.get('versie') ?? '');
  // Half a form while somebody types is no mistake: there is only no preview of it yet.
  if (step === 'live' && submission.status !== 'success')
    return data<Answer>({ result: null, preview: null });
  if (submission.status !== 'success')
    // No status: a button that only makes a list longer or shorter; nothing was sent in yet.
    return data<Answer>(
      { result: submission.reply(), preview: null, shown },
      { status: submission.status === 'error' ? 400 : 200 },
    );
  const { programme, validFrom, preview } = submission.value;
  if (step === 'preview' || step === 'live')
    return data<Answer>({ result: submission.reply(), preview: previewCalendar(programme, preview), shown });
  try {
    const shownVersion = /^\d{1,6}$/.test(shown) ? Number(shown) : undefined;
    await saveProgrammeVersion(args.context, { programme, validFrom, isNew, shownVersion });
    return seeOther(withDone(`/beheer/programmas/${programme.code}`, 'opgeslagen'));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'notFound') throw notFound();
    const fieldErrors = { [error.field ?? 'name']: [error.message] };
    return data<Answer>({ result: submission.reply({ fieldErrors }), preview: null, shown }, { status: 409 });
  }
});

/** Milliseconds without typing after which the preview is made again. */
const pause = 700;

/** The preview that follows along: the last one that could be made, and whether it is that of what stands there now. */
function useLivePreview(first: Answer['preview']) {
  const fetcher = useFetcher<Answer>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [live, setLive] = useState<Answer['preview']>(null);
  const answered = fetcher.data;
  useEffect(() => {
    if (answered?.preview) setLive(answered.preview);
  }, [answered]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    preview: live ?? first,
    waits: Boolean(answered && !answered.preview),
    follow: (form: HTMLFormElement) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const typed = new FormData(form);
        typed.set('actie', 'live');
        fetcher.submit(typed, { method: 'post' });
      }, pause);
    },
  };
}

export default function EditProgramme() {
  const { code, version, defaults, preview: first } = useLoaderData<typeof loader>();
  const isNew = code === null;
  const answer = useActionData<typeof action>() as Answer | undefined;
  const { preview, waits, follow } = useLivePreview(answer?.preview ?? first);
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={isNew ? '/beheer/programmas' : `/beheer/programmas/${code}`}>Terug</TextLink>
        <Heading level={1}>{isNew ? 'Nieuw programma' : 'Nieuwe versie'}</Heading>
        {isNew ? null : (
          <Alert tone="info">
            <Paragraph>
              Lopende trajecten houden de versie die ze hebben. U kunt ze later verplaatsen, met een voorbeeld
              vooraf.
            </Paragraph>
          </Alert>
        )}
      </div>
      <div className="wb-beside">
        <ProgrammeForm answer={answer} defaults={defaults} code={code} version={version} onChange={follow} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <aside className="wb-beside__aside wb-stack" aria-labelledby="kalender" tabIndex={0}>
          <Heading level={2} look={3} id="kalender">
            Voorbeeld van de kalender
          </Heading>
          <p className="nl-paragraph wb-quiet" role="status">
            {previewWords(waits, preview)}
          </p>
          {preview?.problem ? (
            <Alert tone="error">
              <Paragraph>{preview.problem}</Paragraph>
            </Alert>
          ) : null}
          {preview && !preview.problem ? <CalendarSteps rows={preview.rows} /> : null}
        </aside>
      </div>
    </div>
  );
}

function previewWords(waits: boolean, preview: Answer['preview']): string {
  if (waits) return 'Het voorbeeld wacht tot alles klopt.';
  return preview
    ? 'Zo ziet de kalender eruit met wat u invulde.'
    : 'Vul bij het voorbeeld een start in. Dan ziet u hier de kalender.';
}
