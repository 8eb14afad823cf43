import { index, type RouteConfig, route } from '@remix-run/route-config';
import { accountRoutes } from './routes/account-routes.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { openingRoutes } from './routes/opening-routes.ts';
import { placementRoutes } from './routes/placement-routes.ts';
import { privacyRoutes } from './routes/privacy-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';

export default [
  index('routes/public/home.tsx'),
  ...accountRoutes,
  ...openingRoutes,
  ...applicationRoutes,
  ...placementRoutes,
  ...searchRoutes,
  ...privacyRoutes,
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
