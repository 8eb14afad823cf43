import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { weightsVersions } from '../../../db/queries/weights.ts';
import { currentWeights } from '../../../search/match/load.ts';
import { weightsSchema } from '../../../search/match/weights.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { saveWeights } from '../../domain/matching/save-weights.ts';
import {
  type WeightNumber,
  weightNumbers,
  weightPartNames,
  weightParts,
  weightsForm,
  weightsOf,
} from '../../domain/matching/weights-form.ts';
import { Section, Table } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Heading, List, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { hasOwnNames, submitted } from '../form.ts';
import { rankingPreview } from '../ranking-preview.ts';

export const meta: MetaFunction = () => [{ title: 'Gewichten - Werkbrug' }];

const path = '/beheer/gewichten';
const numberNames = Object.keys(weightNumbers) as WeightNumber[];
const fieldNames = [...weightPartNames, ...numberNames];

export const loader = guarded('setting.manage', async ({ services: { db }, app, url }) => {
  const current = await currentWeights(db);
  const versions = await weightsVersions(db);
  const asked = url.searchParams.get('doel') === 'bekijken' && hasOwnNames(url.searchParams.keys());
  const submission = asked ? parseWithZod(url.searchParams, { schema: weightsForm }) : null;
  const preview =
    submission?.status === 'success' && app.search.ready()
      ? await rankingPreview(
          app.search,
          db,
          weightsSchema.parse({ ...current, ...weightsOf(submission.value) }),
        )
      : null;
  return {
    defaults: {
      ...Object.fromEntries(
        fieldNames.map((name) => [name, url.searchParams.get(name) ?? String(current[name])]),
      ),
    },
    version: current.version,
    /** What is wrong with the numbers that were to be looked at. */
    problem: submission && submission.status !== 'success' ? { result: submission.reply() } : null,
    preview,
    versions: versions.map(({ version, createdAt, createdBy }) => ({ version, createdAt, createdBy })),
  };
});

export const action = guarded('setting.manage', async ({ request, context }) =>
  submitted(request, weightsForm, async (value) => {
    const current = await currentWeights(context.db);
    const { version: _version, ...weights } = weightsSchema.parse({ ...current, ...weightsOf(value) });
    await saveWeights(context, { weights, shownVersion: value.vorige });
    return seeOther(withDone(path, 'opgeslagen'));
  }),
);

export default function WeightsPage() {
  const { defaults, version, problem, preview, versions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'gewichten',
    schema: weightsForm,
    answer: answer ?? problem ?? undefined,
    defaults,
  });
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <Heading level={1}>Gewichten</Heading>
        <Paragraph>
          Zo telt de rangschikking. Iedereen mag dit weten. U verandert de gewichten hier; elke versie blijft
          bewaard, zodat altijd uit te leggen is waarom iemand bovenaan stond. Nu geldt versie {version}.
        </Paragraph>
      </div>
      <div className="wb-columns wb-columns--even">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} labels={{ ...weightParts, ...weightNumbers }} />
          <input type="hidden" name="vorige" value={version} />
          <Heading level={2}>Punten (samen hoogstens 1000)</Heading>
          {weightPartNames.map((name) => (
            <TextField key={name} field={fields[name]} label={weightParts[name]} short inputMode="numeric" />
          ))}
          <Heading level={2}>Andere getallen</Heading>
          {numberNames.map((name) => (
            <TextField
              key={name}
              field={fields[name]}
              label={weightNumbers[name]}
              short
              inputMode="numeric"
            />
          ))}
          <div className="wb-row">
            <button
              type="submit"
              formMethod="get"
              name="doel"
              value="bekijken"
              className="nl-button nl-button--secondary"
            >
              <span className="nl-button__label">Eerst bekijken wat er verandert</span>
            </button>
            <Button name="doel" value="opslaan">
              Opslaan als nieuwe versie
            </Button>
          </div>
        </Form>
        <div className="wb-stack--wide">
          {preview ? (
            <Section title="Wat er verandert" id="kop-voorbeeld">
              <Paragraph>De eerste tien kandidaten bij een paar plekken die nu open staan.</Paragraph>
              {preview.map((opening) => (
                <div key={opening.id} className="wb-stack">
                  <Heading level={3}>{opening.title}</Heading>
                  {opening.changed ? (
                    <Table
                      caption={`Volgorde bij ${opening.title}`}
                      rows={opening.rows}
                      keyOf={(row) => row.label}
                      columns={[
                        { title: 'Kandidaat', cell: (row) => row.label },
                        { title: 'Nu', numeric: true, cell: (row) => row.now ?? 'buiten de tien' },
                        { title: 'Straks', numeric: true, cell: (row) => row.after ?? 'buiten de tien' },
                      ]}
                    />
                  ) : (
                    <Paragraph>De volgorde blijft hetzelfde.</Paragraph>
                  )}
                </div>
              ))}
            </Section>
          ) : null}
          <Section title="Eerdere versies" id="kop-versies">
            {versions.length === 0 ? (
              <Paragraph>
                Dit zijn de gewichten waarmee Werkbrug begon. Niemand heeft ze hier nog veranderd.
              </Paragraph>
            ) : (
              <List>
                {versions.map((item) => (
                  <li key={item.version}>
                    Versie {item.version}, {formatMoment(item.createdAt)}
                    {item.createdBy ? `, door ${item.createdBy}` : ''}
                  </li>
                ))}
              </List>
            )}
          </Section>
        </div>
      </div>
    </div>
  );
}
