import { expect, it } from 'vitest';
import { jobPosting, scriptJson } from './job-posting.ts';
import type { OpeningView } from './opening-view.ts';

const view = {
  number: 1001,
  kind: 'vacancy',
  title: 'Medewerker </script><script>alert(1)</script>',
  tasks: 'A & B\u2028C',
  employerName: 'De Linde',
  hoursMax: 24,
  place: 'Dordrecht',
  postcode: '3311 AB',
  pay: { kind: 'hourly', min: 1550, max: null },
  responseDeadline: '2026-12-18',
  openedAt: '2026-11-22T11:00:00.000Z',
} as OpeningView;

it('is a JobPosting that no text can break out of', () => {
  const text = scriptJson(jobPosting(view, 'https://werkbrug.test/vacatures/1001'));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'JobPosting',
    title: view.title,
    description: view.tasks,
    datePosted: '2026-11-22',
    validThrough: '2026-12-18',
    employmentType: 'PART_TIME',
    baseSalary: { value: { minValue: 15.5, maxValue: 15.5, unitText: 'HOUR' } },
  });
});

it('is nothing for work without a wage', () => {
  expect(jobPosting({ ...view, kind: 'proefplaatsing' }, 'https://werkbrug.test')).toBeNull();
});
