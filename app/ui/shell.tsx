import { Form, Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Role } from '../auth/permissions.ts';
import { TextLink } from './text.tsx';

export interface ShellVisitor {
  name: string;
  role: Role;
  organisationName: string | null;
  unread: number;
}

const menus: Record<Role, readonly (readonly [string, string])[]> = {
  employer: [
    ['/werkgever', 'Overzicht'],
    ['/werkgever/vacatures', 'Mijn vacatures'],
    ['/werkgever/kandidaten', 'Kandidaten'],
    ['/werkgever/plaatsingen', 'Plaatsingen'],
    ['/werkgever/bedrijf', 'Mijn bedrijf'],
  ],
  employerAdviser: [
    ['/adviseur', 'Overzicht'],
    ['/adviseur/vacatures', 'Vacatures'],
    ['/adviseur/werkgevers', 'Werkgevers'],
    ['/zoeken', 'Zoeken'],
  ],
  jobcoach: [
    ['/jobcoach', 'Mijn werklijst'],
    ['/jobcoach/kandidaten', 'Kandidaten'],
    ['/jobcoach/plekken', 'Plekken zoeken'],
    ['/zoeken', 'Alles zoeken'],
    ['/jobcoach/sollicitaties', 'Sollicitaties'],
    ['/jobcoach/plaatsingen', 'Plaatsingen'],
    ['/verzoeken', 'Verzoeken'],
  ],
  candidate: [
    ['/deelnemer', 'Overzicht'],
    ['/deelnemer/vacatures', 'Werk zoeken'],
    ['/deelnemer/traject', 'Mijn traject'],
    ['/deelnemer/profiel', 'Mijn gegevens'],
    ['/deelnemer/inzage', 'Wie keek er mee?'],
  ],
  administrator: [
    ['/beheer', 'Overzicht'],
    ['/beheer/gebruikers', 'Gebruikers'],
    ['/beheer/werkgevers', 'Werkgevers'],
    ['/beheer/programmas', 'Programma’s'],
    ['/beheer/gewichten', 'Matchen'],
    ['/beheer/verdeling', 'Verdeling'],
    ['/beheer/noodtoegang', 'Noodtoegang'],
    ['/verzoeken', 'Verzoeken'],
    ['/beheer/instellingen', 'Instellingen'],
  ],
};

/** Pages that belong to an item of the menu without lying under its address. */
const belongsTo: Record<string, string> = {
  '/werkgever/sollicitaties': '/werkgever/kandidaten',
  '/werkgever/proefplaatsing': '/werkgever/kandidaten',
  '/werkgever/plaatsing': '/werkgever/plaatsingen',
  '/werkgever/groepsbezoek': '/werkgever/vacatures',
  '/jobcoach/groepsbezoek': '/jobcoach/plekken',
  '/jobcoach/plaatsing': '/jobcoach/plaatsingen',
  '/jobcoach/proefplaatsing': '/jobcoach/plaatsingen',
  '/beheer/teams': '/beheer/gebruikers',
};

/** The longest address of the menu that the page lies under. */
function currentItem(items: readonly (readonly [string, string])[], pathname: string): string | undefined {
  const [, area = '', room = ''] = pathname.split('/');
  const home = belongsTo[`/${area}/${room}`];
  if (home) return home;
  return items
    .map(([to]) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Header, menu of the role, main part and footer of every page. */
export function Shell({ visitor, children }: { visitor: ShellVisitor | null; children: ReactNode }) {
  const { pathname } = useLocation();
  const items = visitor ? menus[visitor.role] : ([['/vacatures', 'Vacatures']] as const);
  const current = currentItem(items, pathname);
  return (
    <div className="wb-page">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      <header className="wb-header">
        <div className="wb-wide wb-header__row">
          <Link to="/" className="wb-brand">
            Werkbrug
          </Link>
          {visitor ? (
            <div className="wb-who">
              <TextLink to="/meldingen">
                Meldingen{visitor.unread > 0 ? ` (${visitor.unread} nieuw)` : ''}
              </TextLink>
              <TextLink to="/mijn-account">{visitor.name}</TextLink>
              <Form method="post" action="/uitloggen">
                <button type="submit" className="nl-button nl-button--subtle">
                  <span className="nl-button__label">Uitloggen</span>
                </button>
              </Form>
            </div>
          ) : (
            <div className="wb-who">
              <TextLink to="/registreren">Ik ben werkgever</TextLink>
              <TextLink to="/inloggen">Inloggen</TextLink>
            </div>
          )}
        </div>
      </header>
      <nav className="wb-nav" aria-label="Hoofdmenu">
        <ul className="wb-wide">
          {items.map(([to, label]) => (
            <li key={to}>
              <TextLink to={to} current={to === current}>
                {label}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="inhoud" className="wb-wide wb-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="wb-footer">
        <nav className="wb-wide" aria-label="Over deze website">
          <ul>
            <li>
              <TextLink to="/privacy">Privacy</TextLink>
            </li>
            <li>
              <TextLink to="/toegankelijkheid">Toegankelijkheid</TextLink>
            </li>
            <li>
              <TextLink to="/hulp">Hulp</TextLink>
            </li>
          </ul>
        </nav>
      </footer>
    </div>
  );
}
