import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textSetting } from '../../../db/queries/settings.ts';
import { open } from '../../auth/guard.ts';
import { Heading, List, Paragraph, Prose, TextLink } from '../../ui/text.tsx';

export const loader = open(async ({ services }) => ({
  contact: await textSetting(services.db, 'helpContact'),
}));
export const meta: MetaFunction = () => [{ title: 'Hulp - Werkbrug' }];

export default function Help() {
  const { contact } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Hulp</Heading>
      {contact ? (
        <Prose>{contact}</Prose>
      ) : (
        <Paragraph>Bel of mail uw contactpersoon bij de gemeente. Die kan met u meekijken.</Paragraph>
      )}
      <Heading level={2}>Ik kan niet inloggen</Heading>
      <List>
        <li>
          Weet u uw wachtwoord niet meer? Vraag een nieuwe link bij{' '}
          <TextLink to="/wachtwoord-vergeten">wachtwoord vergeten</TextLink>.
        </li>
        <li>Heeft u nog geen account? Uw jobcoach kan een uitnodiging sturen.</li>
        <li>
          Bent u werkgever? Dan kunt u <TextLink to="/registreren">zelf uw bedrijf aanmelden</TextLink>.
        </li>
      </List>
    </div>
  );
}
