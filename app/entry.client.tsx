import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * What somebody typed before the scripts ran. React 18 puts a textarea back to the text of the server when it takes the
 * page over; on a slow phone that is a paragraph lost.
 */
const typed = new Map<HTMLTextAreaElement, string>();

function keep(element: EventTarget | null): void {
  if (element instanceof HTMLTextAreaElement) typed.set(element, element.value);
}
const keepTyped = (event: Event) => keep(event.target);

for (const element of document.querySelectorAll('textarea')) {
  if (element.value !== element.defaultValue) keep(element);
}
document.addEventListener('input', keepTyped, true);

function Page() {
  useEffect(() => {
    document.removeEventListener('input', keepTyped, true);
    for (const [element, text] of typed) element.value = text;
    typed.clear();
  }, []);
  return <RemixBrowser />;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Page />
    </StrictMode>,
  );
});
