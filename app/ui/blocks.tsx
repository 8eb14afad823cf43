import type { ReactNode } from 'react';
import { Heading, Paragraph, TextLink } from './text.tsx';

type Tone = 'info' | 'ok' | 'warning' | 'error';

/** @param role `alert` only for what happened just now and must be heard; `status` for good news */
export function Alert({ tone, title, children }: { tone: Tone; title?: string; children?: ReactNode }) {
  const role = tone === 'error' ? 'alert' : tone === 'ok' ? 'status' : undefined;
  return (
    <div className={`utrecht-alert utrecht-alert--${tone}`} role={role}>
      <div className="utrecht-alert__content wb-stack">
        {title ? (
          <p className="nl-paragraph">
            <strong>{title}</strong>
          </p>
        ) : null}
        {children}
      </div>
    </div>
  );
}

export type BadgeTone = 'neutral' | 'success' | 'warning' | 'danger' | 'inactive';

/** Says a state in words; the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>{children}</span>;
}

/** Term and value pairs; a pair without a value is left out. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="wb-facts">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([term, value]) => (
          <div key={term} className="wb-facts__pair">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

type CardTone = 'plain' | 'accent' | 'red' | 'amber' | 'green';

export function Card({ tone = 'plain', children }: { tone?: CardTone; children: ReactNode }) {
  return <div className={`wb-card wb-stack${tone === 'plain' ? '' : ` wb-card--${tone}`}`}>{children}</div>;
}

export function CardList({ columns, children }: { columns?: 2; children: ReactNode }) {
  return <ul className={`wb-cards${columns ? ' wb-cards--2' : ''}`}>{children}</ul>;
}

export function CardItem({ tone = 'plain', children }: { tone?: CardTone; children: ReactNode }) {
  return <li className={`wb-card wb-stack${tone === 'plain' ? '' : ` wb-card--${tone}`}`}>{children}</li>;
}

/** A part of a page with its own heading. */
export function Section({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="wb-stack" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** What to show where a list is empty: what it means and what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="wb-panel wb-stack">
      {typeof children === 'string' ? <Paragraph>{children}</Paragraph> : children}
    </div>
  );
}

export interface Column<Row> {
  title: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}

/** A table that scrolls by itself on a small screen. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="wb-table-wrap" aria-label={`Tabel: ${caption}`} tabIndex={0}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption wb-hidden">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={`utrecht-table__header-cell${column.numeric ? ' utrecht-table__header-cell--numeric-column' : ''}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="utrecht-table__row">
              {columns.map((column) => (
                <td
                  key={column.title}
                  className={`utrecht-table__cell${column.numeric ? ' utrecht-table__cell--numeric-column' : ''}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** @param href address of a page of the list, 1-based */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Bladeren" className="wb-row">
      {page > 1 ? <TextLink to={href(page - 1)}>Vorige</TextLink> : null}
      <span>
        Bladzijde {page} van {pages}
      </span>
      {page < pages ? <TextLink to={href(page + 1)}>Volgende</TextLink> : null}
    </nav>
  );
}

/** Counts at the top of a start page. */
export function Figures({ items }: { items: readonly { label: string; value: number; to?: string }[] }) {
  return (
    <ul className="wb-figures">
      {items.map((item) => (
        <li key={item.label} className="wb-figure">
          <span className="wb-figure__value">{item.value}</span>
          {item.to ? <TextLink to={item.to}>{item.label}</TextLink> : item.label}
        </li>
      ))}
    </ul>
  );
}

/** What happened, oldest first. */
export function Timeline({
  items,
}: {
  items: readonly { id: string; title: string; when: string; note?: string | null }[];
}) {
  return (
    <ol className="wb-timeline">
      {items.map((item) => (
        <li key={item.id}>
          <strong>{item.title}</strong>
          <div className="wb-quiet wb-small">{item.when}</div>
          {item.note ? <div className="wb-prose">{item.note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
