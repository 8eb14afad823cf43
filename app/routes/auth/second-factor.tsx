import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recoveryCodesLeft } from '../../../db/queries/second-factor.ts';
import { guarded, homeOf, seeOther } from '../../auth/guard.ts';
import { qrPath } from '../../auth/qr.ts';
import { forgiveUse, limitUse } from '../../auth/rate-limit.ts';
import { confirmCodeForm, currentPasswordForm } from '../../domain/account/account-forms.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  openEnrolment,
  removeSecondFactor,
} from '../../domain/account/second-factor.ts';
import { Alert } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { readForm, submitted } from '../form.ts';
import { answerFor } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Inloggen in twee stappen - Werkbrug' }];

const page = '/mijn-account/tweede-stap';

export const loader = guarded('account.own', async ({ services, visitor, app }) => {
  const { accountId, role } = visitor.actor;
  const enrolment = await openEnrolment(services, { accountId, keys: app.env.SECRET_KEYS });
  return {
    on: visitor.hasSecondFactor,
    demanded: app.env.STAFF_SECOND_FACTOR && visitor.secondFactor === 'none',
    left: visitor.hasSecondFactor ? await recoveryCodesLeft(services.db, accountId) : 0,
    enrolment: enrolment && {
      secret: enrolment.secret.replace(/(.{4})(?=.)/g, '$1 '),
      qr: qrPath(enrolment.uri),
    },
    home: homeOf(role),
  };
});

export const action = guarded('account.own', async ({ request, context, visitor, app }) => {
  const step = (await readForm(request.clone() as Request)).get('actie');
  const { accountId } = visitor.actor;
  const keys = app.env.SECRET_KEYS;
  if (step === 'beginnen') {
    await beginSecondFactor(context, { keys });
    return seeOther(page);
  }
  if (step === 'uitzetten') {
    return submitted(
      request,
      currentPasswordForm,
      async ({ current }) => {
        await limitUse(app.services, 'code', accountId);
        await removeSecondFactor(context, { current });
        return seeOther(withDone('/mijn-account', 'tweedeStapUit'));
      },
      { hide: ['current'] },
    );
  }
  let codes: string[] = [];
  const answer = await submitted(request, confirmCodeForm, async ({ code }) => {
    await limitUse(app.services, 'code', accountId);
    codes = await confirmSecondFactor(context, { code, sessionId: visitor.sessionId, keys });
    await forgiveUse(app.services, 'code', accountId);
    return seeOther(withDone(page, 'tweedeStap'));
  });
  // The codes are shown on the answer itself: they stand nowhere, so no other page can show them.
  return codes.length > 0 ? data({ codes, result: null }) : answer;
});

export default function SecondFactor() {
  const { on, demanded, enrolment, left, home } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const codes = answer && typeof answer === 'object' && 'codes' in answer ? answer.codes : null;
  if (codes) return <RecoveryCodes codes={codes} home={home} />;
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Inloggen in twee stappen</Heading>
      {demanded ? (
        <Alert tone="info">
          <Paragraph>Uw organisatie vraagt dit van alle medewerkers. Stel het eerst in.</Paragraph>
        </Alert>
      ) : null}
      {on ? <TurnOff left={left} /> : enrolment ? <Enrol enrolment={enrolment} /> : <Begin />}
      <Paragraph>
        <TextLink to="/mijn-account">Terug naar mijn account</TextLink>
      </Paragraph>
    </div>
  );
}

function Begin() {
  return (
    <>
      <Paragraph>
        Naast uw wachtwoord vult u dan een code in van een app op uw telefoon. Wie uw wachtwoord te weten
        komt, kan er dan nog niet in. Elke app voor zulke codes is goed.
      </Paragraph>
      <Form method="post">
        <input type="hidden" name="actie" value="beginnen" />
        <Button>Beginnen</Button>
      </Form>
    </>
  );
}

function Enrol({ enrolment }: { enrolment: { secret: string; qr: { size: number; path: string } } }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'bevestigen',
    schema: confirmCodeForm,
    answer: answerFor(answer, 'bevestigen'),
  });
  const { qr, secret } = enrolment;
  return (
    <>
      <Heading level={2}>1. Zet Werkbrug in uw app</Heading>
      <Paragraph>Lees dit vierkant met uw app. Of typ de sleutel over die eronder staat.</Paragraph>
      <svg
        className="wb-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label="QR-code voor uw app; de sleutel staat er ook als tekst onder"
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <Paragraph>
        Sleutel: <code className="wb-code">{secret}</code>
      </Paragraph>
      <Heading level={2}>2. Vul de code in die de app toont</Heading>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ code: 'Code' }} />
        <input type="hidden" name="actie" value="bevestigen" />
        <TextField
          field={fields.code}
          label="Code"
          short
          inputMode="numeric"
          autoComplete="one-time-code"
          hint="Zes cijfers."
        />
        <Button>Aanzetten</Button>
      </Form>
    </>
  );
}

function TurnOff({ left }: { left: number }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'uitzetten',
    schema: currentPasswordForm,
    answer: answerFor(answer, 'uitzetten'),
  });
  return (
    <>
      <Paragraph>
        Dit staat aan. U heeft nog {left} {left === 1 ? 'herstelcode' : 'herstelcodes'}. Een nieuwe telefoon
        of nieuwe codes? Zet het uit en begin opnieuw.
      </Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ current: 'Wachtwoord' }} />
        <input type="hidden" name="actie" value="uitzetten" />
        <TextField
          field={fields.current}
          label="Uw wachtwoord"
          type="password"
          autoComplete="current-password"
        />
        <Button look="secondary" negative>
          Uitzetten
        </Button>
      </Form>
    </>
  );
}

function RecoveryCodes({ codes, home }: { codes: readonly string[]; home: string }) {
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Bewaar deze herstelcodes</Heading>
      <Paragraph>
        Inloggen in twee stappen staat aan. Bent u uw telefoon kwijt? Dan logt u in met een van deze codes.
        Elke code werkt één keer. Wij tonen ze nu en daarna nooit meer: print ze of schrijf ze op.
      </Paragraph>
      <List>
        {codes.map((code) => (
          <li key={code}>
            <code className="wb-code">{code}</code>
          </li>
        ))}
      </List>
      <div className="wb-row">
        <ButtonLink to={home} look="primary">
          Ik heb ze bewaard
        </ButtonLink>
      </div>
    </div>
  );
}
