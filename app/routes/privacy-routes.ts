import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const privacyRoutes: RouteConfigEntry[] = [
  route('mijn-gegevens', 'routes/privacy/own-data.tsx'),
  route('mijn-gegevens/pdf', 'routes/privacy/own-data-pdf.ts'),
  route('mijn-gegevens/json', 'routes/privacy/own-data-json.ts'),
  route('mijn-gegevens/verzoeken', 'routes/privacy/own-requests.tsx'),
  route('verzoeken', 'routes/privacy/requests.tsx'),
  route('verzoeken/:id', 'routes/privacy/request.tsx'),
  route('beheer/bewaartermijnen', 'routes/privacy/retention.tsx'),
];
