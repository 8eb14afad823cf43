import type { MetaFunction } from '@remix-run/node';
import { open } from '../../auth/guard.ts';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';

export const loader = open(() => null);
export const meta: MetaFunction = () => [{ title: 'Toegankelijkheid - Werkbrug' }];

export default function Accessibility() {
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Toegankelijkheid</Heading>
      <Paragraph>
        Iedereen moet Werkbrug kunnen gebruiken. Wij bouwen volgens de regels van WCAG 2.2, niveau AA.
      </Paragraph>
      <List>
        <li>Alles werkt met het toetsenbord en met een schermlezer.</li>
        <li>Alles werkt op een kleine telefoon en zonder JavaScript.</li>
        <li>Een kleur zegt nooit alleen iets: er staat altijd een woord bij.</li>
        <li>De teksten zijn in gewone taal.</li>
      </List>
      <Paragraph>
        Lukt er iets niet? Vertel het ons op de <TextLink to="/hulp">hulppagina</TextLink>.
      </Paragraph>
    </div>
  );
}
