import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { membershipsOf } from '../../../db/queries/accounts.ts';
import { sessionsOf } from '../../../db/queries/sessions.ts';
import { deviceName } from '../../auth/device-name.ts';
import { guarded, homeOf, seeOther } from '../../auth/guard.ts';
import { rolesOfIssuer } from '../../auth/providers.ts';
import { forgiveUse, limitUse } from '../../auth/rate-limit.ts';
import { isSecure, limitsOf, sessionBounds, sessionCookie } from '../../auth/session.ts';
import { changePasswordForm } from '../../domain/account/account-forms.ts';
import { changePassword } from '../../domain/account/change-password.ts';
import { endOwnSession } from '../../domain/account/end-session.ts';
import { roleLabels } from '../../domain/account/role-labels.ts';
import { signOutElsewhere } from '../../domain/account/sign-out-elsewhere.ts';
import { switchMembership } from '../../domain/account/switch-membership.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { CardItem, CardList, Facts, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { readForm, submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn account - Werkbrug' }];

export const loader = guarded('account.own', async ({ visitor, services, app }) => {
  const { accountId, membershipId } = visitor.actor;
  const today = todayOf(services.clock).toString();
  const limits = limitsOf(app.env);
  const roles = rolesOfIssuer(app.env.OIDC_PROVIDERS, visitor.providerIssuer);
  const [sessions, memberships] = await Promise.all([
    sessionsOf(services.db, { accountId, ...sessionBounds(services.clock.now(), limits) }),
    membershipsOf(services.db, { accountId, today }),
  ]);
  return {
    name: visitor.actor.name,
    email: visitor.email,
    role: roleLabels[visitor.actor.role],
    organisation: visitor.organisationName,
    limits,
    sessions: sessions.map((session) => ({
      ...session,
      device: deviceName(session.userAgent),
      here: session.id === visitor.sessionId,
    })),
    others: memberships
      .filter((membership) => membership.id !== membershipId && roles.includes(membership.role))
      .map((membership) => ({
        id: membership.id,
        role: roleLabels[membership.role],
        organisation: membership.organisationName,
      })),
  };
});

export const action = guarded('account.own', async ({ request, context, visitor, app }) => {
  const form = await readForm(request.clone() as Request);
  const { sessionId } = visitor;
  if (form.get('actie') === 'overal') {
    await signOutElsewhere(context, { sessionId });
    return seeOther(withDone('/mijn-account', 'overal'));
  }
  if (form.get('actie') === 'uitloggen') {
    await endOwnSession(context, { sessionId: String(form.get('sessie') ?? '') });
    return seeOther(withDone('/mijn-account', 'sessieWeg'));
  }
  if (form.get('actie') === 'wissel') {
    const { role, secret } = await switchMembership(context, {
      sessionId,
      membershipId: String(form.get('membership') ?? ''),
      roles: rolesOfIssuer(app.env.OIDC_PROVIDERS, visitor.providerIssuer),
    });
    return seeOther(homeOf(role), { 'Set-Cookie': sessionCookie(secret, isSecure(app.env)) });
  }
  return submitted(
    request,
    changePasswordForm,
    async (value) => {
      await limitUse(app.services, 'code', visitor.actor.accountId);
      const { current, password } = value;
      const secret = await changePassword(context, { current, password, sessionId });
      await forgiveUse(app.services, 'code', visitor.actor.accountId);
      return seeOther(withDone('/mijn-account', 'opgeslagen'), {
        'Set-Cookie': sessionCookie(secret, isSecure(app.env)),
      });
    },
    { hide: ['current', 'password', 'again'] },
  );
});

export default function OwnAccount() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'wachtwoord', schema: changePasswordForm, answer });
  return (
    <div className="wb-stack--wide wb-text">
      <Heading level={1}>Mijn account</Heading>
      <Facts
        items={[
          ['Naam', data.name],
          ['E-mailadres', data.email],
          ['Rol', data.role],
          ['Organisatie', data.organisation],
        ]}
      />
      <div className="wb-row">
        <ButtonLink to="/mijn-account/e-mailadres">E-mailadres veranderen</ButtonLink>
        <ButtonLink to="/mijn-account/tweede-stap">Inloggen in twee stappen</ButtonLink>
        <ButtonLink to="/mijn-gegevens">Alles wat wij van u hebben</ButtonLink>
        <ButtonLink to="/mijn-gegevens/verzoeken">Iets laten verbeteren of bezwaar maken</ButtonLink>
      </div>
      {data.others.length > 0 ? (
        <Section title="Verder als" id="wissel">
          {data.others.map((other) => (
            <Form method="post" key={other.id}>
              <input type="hidden" name="actie" value="wissel" />
              <input type="hidden" name="membership" value={other.id} />
              <Button look="secondary">
                {other.role}
                {other.organisation ? ` bij ${other.organisation}` : ''}
              </Button>
            </Form>
          ))}
        </Section>
      ) : null}
      <Section title="Waar u bent ingelogd" id="sessies">
        <CardList>
          {data.sessions.map((session) => (
            <CardItem key={session.id} tone={session.here ? 'accent' : 'plain'}>
              <p className="nl-paragraph">
                <strong>{session.here ? `Dit apparaat (${session.device})` : session.device}</strong>
              </p>
              <div className="wb-quiet wb-small">
                Ingelogd op {formatMoment(session.createdAt)}, laatst gebruikt op{' '}
                {formatMoment(session.lastSeenAt)}
              </div>
              {session.here ? null : (
                <Form method="post">
                  <input type="hidden" name="actie" value="uitloggen" />
                  <input type="hidden" name="sessie" value={session.id} />
                  <Button look="subtle">
                    Dit apparaat uitloggen
                    <span className="wb-hidden"> ({session.device})</span>
                  </Button>
                </Form>
              )}
            </CardItem>
          ))}
        </CardList>
        <Paragraph quiet>
          U wordt vanzelf uitgelogd als u {data.limits.idleHours} uur niets doet, en altijd na{' '}
          {data.limits.maxHours} uur.
        </Paragraph>
        {data.sessions.length > 1 ? (
          <Form method="post">
            <input type="hidden" name="actie" value="overal" />
            <Button look="secondary">Overal anders uitloggen</Button>
          </Form>
        ) : (
          <Paragraph quiet>U bent nergens anders ingelogd.</Paragraph>
        )}
      </Section>
      <Section title="Wachtwoord veranderen" id="veranderen">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary
            form={form}
            labels={{ current: 'Wachtwoord van nu', password: 'Nieuw wachtwoord', again: 'Nog een keer' }}
          />
          <TextField
            field={fields.current}
            label="Wachtwoord van nu"
            type="password"
            autoComplete="current-password"
          />
          <TextField
            field={fields.password}
            label="Nieuw wachtwoord"
            type="password"
            autoComplete="new-password"
            hint="Minstens 12 tekens. Uw andere apparaten worden uitgelogd."
          />
          <TextField
            field={fields.again}
            label="Nieuw wachtwoord nog een keer"
            type="password"
            autoComplete="new-password"
          />
          <Button>Wachtwoord veranderen</Button>
        </Form>
      </Section>
    </div>
  );
}
