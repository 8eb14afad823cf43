import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const searchRoutes: RouteConfigEntry[] = [
  route('zoeken', 'routes/jobcoach/search.tsx'),
  route('api/zoeken', 'routes/api/suggest-search.ts'),
  route('jobcoach/plekken', 'routes/jobcoach/openings.tsx'),
  route('jobcoach/plekken/:id', 'routes/jobcoach/opening-matches.tsx'),
  route('jobcoach/plekken/:id/groepsbezoek', 'routes/jobcoach/group-visit.tsx'),
  route('jobcoach/groepsbezoek/:id', 'routes/jobcoach/group-visit-manage.tsx'),
  route('werkgever/groepsbezoek/:id', 'routes/werkgever/group-visit.tsx'),
  route('jobcoach/kandidaten/:id/plekken', 'routes/jobcoach/candidate-matches.tsx'),
  route('werkgever/vacatures/:id/kandidaten', 'routes/werkgever/matches.tsx'),
  route('hoe-de-volgorde-ontstaat', 'routes/ranking.tsx'),
  route('beheer/gewichten', 'routes/beheer/weights.tsx'),
  route('beheer/verdeling', 'routes/beheer/fairness.tsx'),
];
