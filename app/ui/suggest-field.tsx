import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** Milliseconds of rest in the typing before we ask. */
const rest = 200;

/**
 * Labels that the server suggests for what is typed, from an address that answers `?q=` with `[{id, label}]`. Gives
 * nothing where scripts don't run: the field is a plain text field then.
 */
function useSuggestions(source: string) {
  const [labels, setLabels] = useState<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (text: string) => {
    clearTimeout(timer.current);
    const query = text.trim();
    if (query.length < 2) return;
    timer.current = setTimeout(async () => {
      try {
        const response = await fetch(`${source}?q=${encodeURIComponent(query)}`);
        if (!response.ok) return;
        const found = (await response.json()) as { label: string }[];
        setLabels([...new Set(found.map((item) => item.label))]);
      } catch {
        // Without suggestions one types on.
      }
    }, rest);
  };
  return { labels, ask };
}

/** A text input with the suggestions of the browser's own list. The label and messages are the caller's. */
export function SuggestInput({
  source,
  id,
  name,
  defaultValue,
  invalid,
  describedBy,
  ariaLabel,
}: {
  source: string;
  id?: string;
  name: string;
  defaultValue: string;
  invalid?: boolean;
  describedBy?: string | undefined;
  ariaLabel?: string;
}) {
  const { labels, ask } = useSuggestions(source);
  const listId = useId();
  return (
    <>
      <input
        type="text"
        id={id}
        name={name}
        defaultValue={defaultValue}
        list={listId}
        autoComplete="off"
        aria-label={ariaLabel}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={describedBy}
        className={`utrecht-textbox utrecht-textbox--html-input${invalid ? ' utrecht-textbox--invalid' : ''}`}
        onInput={(event) => ask(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {labels.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}

/** As a field of a form: label, hint and message like the others. */
export function SuggestField({
  field,
  label,
  hint,
  source,
}: {
  field: {
    id: string;
    name: string;
    errors?: string[] | undefined;
    errorId: string;
    descriptionId: string;
    initialValue?: unknown;
  };
  label: string;
  hint?: ReactNode;
  source: string;
}) {
  const invalid = Boolean(field.errors?.length);
  const describedBy = [hint ? field.descriptionId : '', invalid ? field.errorId : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label wb-field__label" htmlFor={field.id}>
        {label}
      </label>
      {hint ? (
        <div id={field.descriptionId} className="utrecht-form-field-description wb-field__hint">
          {hint}
        </div>
      ) : null}
      {invalid ? (
        <p id={field.errorId} className="utrecht-form-field-error-message">
          {field.errors?.join(' ')}
        </p>
      ) : null}
      <SuggestInput
        source={source}
        id={field.id}
        name={field.name}
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : ''}
        invalid={invalid}
        describedBy={describedBy || undefined}
      />
    </div>
  );
}
