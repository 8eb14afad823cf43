import type { FormMetadata } from '@conform-to/react';
import { Fragment, type ReactNode } from 'react';

// biome-ignore lint/suspicious/noExplicitAny: takes the metadata of any form
export type AnyForm = FormMetadata<any, string[]>;

/** A field of Conform that holds a list. */
export interface ListField<Row> {
  id: string;
  name: string;
  getFieldList: () => Row[];
}

/**
 * A list of any length in a form. The button adds a line: in the browser at once, without scripts by a round to the
 * server that gives the form back with all that was typed, at this list.
 */
export function Rows<Row extends { key: string | undefined }>({
  form,
  field,
  legend,
  add,
  children,
}: {
  form: AnyForm;
  field: ListField<Row>;
  legend: string;
  add: string;
  children: (row: Row, index: number) => ReactNode;
}) {
  return (
    <fieldset className="wb-fieldset utrecht-form-field" id={field.id}>
      <legend className="utrecht-form-label wb-field__label">{legend}</legend>
      <div className="wb-stack">
        {field.getFieldList().map((row, index) => (
          <Fragment key={row.key}>{children(row, index)}</Fragment>
        ))}
        <div>
          <button
            {...form.insert.getButtonProps({ name: field.name })}
            formAction={`#${field.id}`}
            className="nl-button nl-button--secondary"
          >
            <span className="nl-button__label">{add}</span>
          </button>
        </div>
      </div>
    </fieldset>
  );
}
