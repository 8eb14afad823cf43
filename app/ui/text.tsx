import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

type Level = 1 | 2 | 3 | 4;

/** @param look size when it differs from the level in the outline */
export function Heading({
  level,
  look,
  id,
  children,
}: {
  level: Level;
  look?: Level;
  id?: string;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`nl-heading nl-heading--level-${look ?? level}`}>
      {children}
    </Tag>
  );
}

export function Paragraph({ quiet, children }: { quiet?: boolean; children: ReactNode }) {
  return <p className={`nl-paragraph${quiet ? ' wb-quiet' : ''}`}>{children}</p>;
}

/** Text that somebody typed: its line ends are kept, nothing in it is markup. */
export function Prose({ children }: { children: string }) {
  return <p className="nl-paragraph wb-prose">{children}</p>;
}

export function TextLink({ to, current, children }: { to: string; current?: boolean; children: ReactNode }) {
  return (
    <Link to={to} className="nl-link" aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}

type Look = 'primary' | 'secondary' | 'subtle';

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  to,
  look = 'secondary',
  children,
}: {
  to: string;
  look?: Look;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`nl-button nl-button--${look}`}>
      <span className="nl-button__label">{children}</span>
    </Link>
  );
}

export function List({ plain, children }: { plain?: boolean; children: ReactNode }) {
  return <ul className={`wb-list${plain ? ' wb-list--plain' : ''}`}>{children}</ul>;
}
