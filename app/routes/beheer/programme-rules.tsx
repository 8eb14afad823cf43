import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allSettings } from '../../../db/queries/settings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { nazorgSettings } from '../../domain/nazorg/nazorg-settings.ts';
import { byLawForm, nazorgDaysForm } from '../../domain/proefplaatsing/by-law-form.ts';
import { isByLaw, ruleSets, withByLaw } from '../../domain/proefplaatsing/rule-sets.ts';
import { saveByLaw, saveNazorgDays } from '../../domain/proefplaatsing/save-by-law.ts';
import { Facts, Section } from '../../ui/blocks.tsx';
import { ByLawForm, NazorgDaysForm } from '../../ui/by-law-forms.tsx';
import { withDone } from '../../ui/done.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { answerFor, chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Regels voor proefplaatsingen - Werkbrug' }];

export const loader = guarded('setting.manage', async ({ services }) => {
  const settings = await allSettings(services.db);
  return {
    days: await nazorgSettings(services.db),
    ruleSets: ruleSets.map((ruleSet) => ({
      code: ruleSet.code,
      name: ruleSet.name,
      article: ruleSet.article,
      validFrom: ruleSet.validFrom,
      authority: ruleSet.authority,
      byLaw: isByLaw(ruleSet),
      values: withByLaw(ruleSet, settings).values,
    })),
  };
});

export const action = guarded('setting.manage', async ({ request, context }) => {
  const step = await chosenStep(request);
  const done = () => seeOther(withDone('/beheer/proefplaatsing-regels', 'opgeslagen'));
  if (step === 'days')
    return submitted(request, nazorgDaysForm, async (value) => {
      await saveNazorgDays(context, value);
      return done();
    });
  if (!ruleSets.some((ruleSet) => ruleSet.code === step)) throw notFound();
  return submitted(request, byLawForm, async (values) => {
    await saveByLaw(context, { ruleSet: step, values });
    return done();
  });
});

export default function ProefplaatsingRules() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <TextLink to="/beheer/programmas">Programma’s</TextLink>
        <Heading level={1}>Regels voor proefplaatsingen</Heading>
        <Paragraph>
          De regels van UWV gelden voor het hele land. Voor de Participatiewet vult de gemeente ze in bij
          verordening, binnen de wet. Wat al is afgesproken verandert niet.
        </Paragraph>
      </div>
      {data.ruleSets.map((ruleSet) => (
        <Section key={ruleSet.code} title={ruleSet.name} id={ruleSet.code}>
          <Facts
            items={[
              ['Artikel', ruleSet.article],
              ['Toestemming van', ruleSet.authority === 'uwv' ? 'UWV' : 'de gemeente'],
              ...(ruleSet.byLaw
                ? []
                : ([
                    ['In principe', `${ruleSet.values.principleMonths} maanden`],
                    ['Hoogstens', `${ruleSet.values.longestMonths} maanden`],
                    ['Contract erna', `ten minste ${ruleSet.values.contractMonths} maanden`],
                    [
                      'Werkloos',
                      ruleSet.values.unemployedMonths > 0
                        ? `ten minste ${ruleSet.values.unemployedMonths} maanden`
                        : null,
                    ],
                  ] as const)),
            ]}
          />
          {ruleSet.byLaw ? (
            <ByLawForm answer={answerFor(answer, ruleSet.code)} code={ruleSet.code} values={ruleSet.values} />
          ) : null}
        </Section>
      ))}
      <Section title="Herinneringen en signalen in de nazorg" id="dagen">
        <NazorgDaysForm answer={answerFor(answer, 'days')} values={data.days} />
      </Section>
    </div>
  );
}
