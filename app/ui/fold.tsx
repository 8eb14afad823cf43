import type { ReactNode } from 'react';

/** A form that is there when one needs it: closed until asked for, open when it came back with a message. */
export function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div className="wb-stack">{children}</div>
    </details>
  );
}
