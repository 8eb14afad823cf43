import { Form } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { savedSearchForm } from '../domain/matching/saved-search-form.ts';
import { Button, Checkbox, ErrorSummary, TextField } from './form.tsx';
import { Heading, List, Paragraph, TextLink } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

/** Searches that were kept, and keeping this one. The page's action handles `doel` bewaren and weghalen. */
export function SavedSearches({
  saved,
  path,
  search,
  narrowed,
  news = 'nieuwe plekken',
  answer,
}: {
  saved: readonly { id: string; name: string; to: string; alert: number }[];
  path: string;
  search: string;
  narrowed: boolean;
  /** What a message would tell of. */
  news?: string;
  answer: Parameters<typeof useSchemaForm>[0]['answer'];
}) {
  const [form, fields] = useSchemaForm({ id: 'bewaren', schema: savedSearchForm, answer });
  const onSubmit: ComponentProps<typeof Form>['onSubmit'] = form.onSubmit;
  return (
    <section className="wb-stack" aria-labelledby="kop-bewaard">
      <Heading level={2} look={3} id="kop-bewaard">
        Bewaarde zoekopdrachten
      </Heading>
      {saved.length === 0 ? (
        <Paragraph quiet>U heeft nog niets bewaard.</Paragraph>
      ) : (
        <List plain>
          {saved.map((item) => (
            <li key={item.id} className="wb-row">
              <TextLink to={item.to}>{item.name}</TextLink>
              {item.alert ? <span className="wb-quiet wb-small">met bericht</span> : null}
              <Form method="post" action={`${path}${search}`}>
                <input type="hidden" name="doel" value="weghalen" />
                <input type="hidden" name="id" value={item.id} />
                <Button look="subtle">
                  Weghalen<span className="wb-hidden"> van {item.name}</span>
                </Button>
              </Form>
            </li>
          ))}
        </List>
      )}
      {narrowed ? (
        <details open={Boolean(answer)}>
          <summary>Deze zoekopdracht bewaren</summary>
          <Form
            method="post"
            action={`${path}${search}`}
            id={form.id}
            onSubmit={onSubmit}
            noValidate
            className="wb-stack"
          >
            <ErrorSummary form={form} />
            <input type="hidden" name="doel" value="bewaren" />
            <TextField field={fields.name} label="Naam" />
            <Checkbox field={fields.alert} label={`Stuur mij bericht bij ${news}`} />
            <Button look="secondary">Bewaren</Button>
          </Form>
        </details>
      ) : null}
    </section>
  );
}

/** A message when somebody new fits an opening, on or off. The page's action handles `doel` volgen and stoppen. */
export function FollowMatches({ on }: { on: boolean }) {
  return (
    <Form method="post" className="wb-stack">
      <input type="hidden" name="doel" value={on ? 'stoppen' : 'volgen'} />
      {on ? <Paragraph>U krijgt bericht als er een nieuwe kandidaat past.</Paragraph> : null}
      <div className="wb-row">
        <Button look={on ? 'subtle' : 'secondary'}>
          {on ? 'Stop deze berichten' : 'Stuur mij bericht bij nieuwe kandidaten'}
        </Button>
      </div>
    </Form>
  );
}
