import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const accountRoutes: RouteConfigEntry[] = [
  route('inloggen', 'routes/auth/sign-in.tsx'),
  route('uitloggen', 'routes/auth/sign-out.ts'),
  route('wachtwoord-vergeten', 'routes/auth/forgotten-password.tsx'),
  route('wachtwoord/:token', 'routes/auth/choose-password.tsx'),
  route('bevestigen/:token', 'routes/auth/confirm-email.tsx'),
  route('e-mail-bevestigen', 'routes/auth/unconfirmed.tsx'),
  route('mijn-account', 'routes/auth/own-account.tsx'),
  route('mijn-account/e-mailadres', 'routes/auth/change-email.tsx'),
  route('meldingen', 'routes/auth/notifications.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('toegankelijkheid', 'routes/public/accessibility.tsx'),
  route('hulp', 'routes/public/help.tsx'),
  route('beheer', 'routes/beheer/overview.tsx'),
  route('beheer/gebruikers', 'routes/beheer/accounts.tsx'),
  route('beheer/gebruikers/nieuw', 'routes/beheer/invite-staff.tsx'),
  route('beheer/gebruikers/:id', 'routes/beheer/account.tsx'),
  route('beheer/werkgevers', 'routes/beheer/employers.tsx'),
  route('beheer/instellingen', 'routes/beheer/settings.tsx'),
  route('beheer/logboek', 'routes/beheer/audit.tsx'),
];
