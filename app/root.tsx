import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { unreadCount } from '../db/queries/notifications.ts';
import { open } from './auth/guard.ts';
import { Alert } from './ui/blocks.tsx';
import { doneText } from './ui/done.ts';
import { Shell } from './ui/shell.tsx';
import { Heading, List, Paragraph, TextLink } from './ui/text.tsx';
import './ui/theme.css';

export const loader: (args: LoaderFunctionArgs) => Promise<RootData> = open(
  async ({ visitor, services, app }): Promise<RootData> => ({
    nonce: app.nonce,
    themeCss: app.env.THEME_CSS ?? null,
    visitor: visitor
      ? {
          name: visitor.actor.name,
          role: visitor.actor.role,
          organisationName: visitor.organisationName,
          unread: await unreadCount(services.db, visitor.actor.accountId),
        }
      : null,
    unconfirmed: visitor?.unconfirmed ?? false,
  }),
);

interface RootData {
  nonce: string;
  themeCss: string | null;
  visitor: Parameters<typeof Shell>[0]['visitor'];
  /** He has not proved his e-mail address yet. */
  unconfirmed: boolean;
}

export const meta: MetaFunction = () => [{ title: 'Werkbrug' }];

/** A route sets `handle = { scripts: true }` when its page gains from JavaScript; the others send none. */
function wantsScripts(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === true;
}

function Document({
  root,
  scripts,
  children,
}: {
  root: RootData | undefined;
  scripts: boolean;
  children: ReactNode;
}) {
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {root?.themeCss ? <link rel="stylesheet" href={root.themeCss} /> : null}
      </head>
      <body className="voorbeeld-theme utrecht-document utrecht-root">
        {children}
        {scripts ? <ScrollRestoration nonce={root?.nonce} /> : null}
        {scripts ? <Scripts nonce={root?.nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  const root = useRouteLoaderData<RootData>('root');
  const scripts = useMatches().some((match) => wantsScripts(match.handle));
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const done = doneText(search.get('gelukt'));
  return (
    <Document root={root} scripts={scripts}>
      <Shell visitor={root?.visitor ?? null}>
        <div className="wb-stack--wide">
          {done ? (
            <Alert tone="ok">
              <Paragraph>{done}</Paragraph>
            </Alert>
          ) : null}
          {root?.unconfirmed && pathname !== '/e-mail-bevestigen' ? (
            <Alert tone="warning">
              <Paragraph>
                Uw e-mailadres is nog niet bevestigd. Klik op de link in de e-mail die u kreeg.{' '}
                <TextLink to="/e-mail-bevestigen">Geen e-mail gekregen?</TextLink>
              </Paragraph>
            </Alert>
          ) : null}
          <Outlet />
        </div>
      </Shell>
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<RootData>('root');
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const refused =
    isRouteErrorResponse(error) && typeof error.data === 'string' && error.data ? error.data : null;
  return (
    <Document root={root} scripts={false}>
      <Shell visitor={root?.visitor ?? null}>
        <div className="wb-stack wb-text">
          <title>{missing ? 'Niet gevonden - Werkbrug' : 'Er ging iets mis - Werkbrug'}</title>
          <Heading level={1}>{missing ? 'Deze pagina is er niet' : 'Er ging iets mis'}</Heading>
          <Paragraph>
            {missing
              ? 'Misschien klopt het adres niet, of hoort deze pagina bij een ander account.'
              : (refused ??
                'Dit ligt aan ons. Wat u had opgeslagen, is er nog. Probeer het over een paar minuten opnieuw.')}
          </Paragraph>
          <List>
            <li>
              <TextLink to="/">Naar de beginpagina</TextLink>
            </li>
            <li>
              <TextLink to="/hulp">Hulp vragen</TextLink>
            </li>
          </List>
        </div>
      </Shell>
    </Document>
  );
}
