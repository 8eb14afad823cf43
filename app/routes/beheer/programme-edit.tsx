import { parseWithZod } from '@conform-to/zod/v4';
import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findProgrammeVersion, versionsOf } from '../../../db/queries/programmes.ts';
import { type GuardedArgs, guarded, notFound, seeOther } from '../../auth/guard.ts';
import { type Programme, programmeByCode } from '../../domain/programme/calendar.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { isDomainError } from '../../domain/shared/errors.ts';
import { fromForm, ProgrammeProblem, toForm } from '../../domain/trajectory/programme-editor.ts';
import { programmeForm } from '../../domain/trajectory/programme-form.ts';
import { parseDefinition } from '../../domain/trajectory/programme-of.ts';
import { codeFrom, saveProgrammeVersion } from '../../domain/trajectory/save-programme.ts';
import { Alert, Section } from '../../ui/blocks.tsx';
import { CalendarList, type CalendarRow } from '../../ui/calendar-list.tsx';
import { withDone } from '../../ui/done.ts';
import { ProgrammeForm } from '../../ui/programme-form.tsx';
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
  return { isNew, code: params.code ?? '', base };
}

export const loader = guarded('programme.manage', async (args) => {
  const { isNew, code, base } = await baseOf(args);
  const today = todayOf(args.services.clock).toString();
  return {
    isNew,
    code,
    defaults: {
      ...toForm(base),
      ...(isNew ? { name: base.code === 'default' ? '' : `${base.name} (kopie)` } : {}),
      validFrom: today,
      previewStart: today,
    },
  };
});

interface Answer {
  result: unknown;
  preview: { rows: CalendarRow[]; problem: string | null } | null;
}

export const action = guarded('programme.manage', async (args) => {
  const { isNew, code, base } = await baseOf(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: programmeForm });
  const refuse = (field: string, message: string) =>
    data<Answer>(
      { result: submission.reply({ fieldErrors: { [field]: [message] } } as never), preview: null },
      { status: 409 },
    );
  if (submission.status !== 'success')
    return data<Answer>({ result: submission.reply(), preview: null }, { status: 400 });
  const { value } = submission;
  try {
    const programme = fromForm(base, isNew ? codeFrom(value.name) : code, value);
    if (form.get('actie') === 'preview') {
      const preview = previewCalendar(programme, {
        start: value.previewStart,
        placement: value.previewPlacement,
        contractEnd: value.previewContractEnd,
      });
      return data<Answer>({ result: submission.reply(), preview });
    }
    await saveProgrammeVersion(args.context, { programme, validFrom: value.validFrom, isNew });
    return seeOther(withDone(`/beheer/programmas/${programme.code}`, 'opgeslagen'));
  } catch (error) {
    if (error instanceof ProgrammeProblem) return refuse(error.field, error.message);
    if (isDomainError(error)) {
      if (error.code === 'notFound') throw notFound();
      return refuse(error.field ?? 'name', error.message);
    }
    throw error;
  }
});

export default function EditProgramme() {
  const { isNew, code, defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const preview = answer?.preview;
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
      {preview ? (
        <Section title="Voorbeeld van de kalender" id="kalender">
          {preview.problem ? (
            <Alert tone="error">
              <Paragraph>{preview.problem}</Paragraph>
            </Alert>
          ) : (
            <CalendarList rows={preview.rows} caption="Kalender van een traject" />
          )}
        </Section>
      ) : null}
      <ProgrammeForm answer={answer} defaults={defaults} isNew={isNew} />
    </div>
  );
}
