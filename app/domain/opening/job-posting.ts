import type { OpeningView } from './opening-view.ts';

const unitOf = { hourly: 'HOUR', monthly: 'MONTH' } as const;

/**
 * A paid opening as schema.org JobPosting, so that search engines show it as a job. The other kinds are no jobs in
 * that sense: null. Never holds the contact person.
 */
export function jobPosting(opening: OpeningView, url: string): Record<string, unknown> | null {
  if (opening.kind !== 'vacancy' && opening.kind !== 'secondment') return null;
  const { pay } = opening;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: opening.title,
    description: opening.tasks,
    identifier: { '@type': 'PropertyValue', name: 'Werkbrug', value: String(opening.number) },
    url,
    ...(opening.openedAt ? { datePosted: opening.openedAt.slice(0, 10) } : {}),
    ...(opening.responseDeadline ? { validThrough: opening.responseDeadline } : {}),
    employmentType: (opening.hoursMax ?? 0) >= 36 ? 'FULL_TIME' : 'PART_TIME',
    hiringOrganization: { '@type': 'Organization', name: opening.employerName },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: opening.place,
        postalCode: opening.postcode,
        addressCountry: 'NL',
      },
    },
    ...(pay.kind in unitOf && pay.min !== null
      ? {
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: 'EUR',
            value: {
              '@type': 'QuantitativeValue',
              minValue: pay.min / 100,
              maxValue: (pay.max ?? pay.min) / 100,
              unitText: unitOf[pay.kind as keyof typeof unitOf],
            },
          },
        }
      : {}),
  };
}

/** JSON that is safe inside a script element: no text of an employer can end it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
