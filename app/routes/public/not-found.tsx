import { notFound, open } from '../../auth/guard.ts';

export const loader = open(() => {
  throw notFound();
});

export const action = open(() => {
  throw notFound();
});

export default function NotFound() {
  return null;
}
