import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const applicationRoutes: RouteConfigEntry[] = [
  route('jobcoach/kandidaten', 'routes/jobcoach/candidates.tsx'),
  route('jobcoach/kandidaten/nieuw', 'routes/jobcoach/candidate-new.tsx'),
  route('jobcoach/kandidaten/:id', 'routes/jobcoach/candidate.tsx'),
  route('jobcoach/kandidaten/:id/bewerken', 'routes/jobcoach/candidate-edit.tsx'),
  route('jobcoach/kandidaten/:candidateId/voorstellen/:openingId', 'routes/jobcoach/application-propose.tsx'),
  route('jobcoach/sollicitaties', 'routes/jobcoach/applications.tsx'),
  route('jobcoach/sollicitaties/:id', 'routes/jobcoach/application.tsx'),
  route('deelnemer', 'routes/deelnemer/home.tsx'),
  route('deelnemer/sollicitaties/:id', 'routes/deelnemer/application.tsx'),
  route('deelnemer/vacatures', 'routes/deelnemer/openings.tsx'),
  route('deelnemer/vacatures/:number/solliciteren', 'routes/deelnemer/apply.tsx'),
  route('deelnemer/profiel', 'routes/deelnemer/profile.tsx'),
  route('deelnemer/inzage', 'routes/deelnemer/insight.tsx'),
  route('werkgever/kandidaten', 'routes/werkgever/candidates.tsx'),
  route('werkgever/sollicitaties/:id', 'routes/werkgever/application.tsx'),
];
