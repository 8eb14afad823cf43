import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { Group, Leaf, Members, Node, Option, Rows } from '../domain/trajectory/editor/nodes.ts';
import { Checkbox, CheckboxGroup, SelectField, TextArea, TextField } from './form.tsx';

/** A field of a form that is built from data, not from a type. */
export type AnyField = FieldMetadata<string, Record<string, unknown>, string[]> & {
  getFieldset: () => Record<string, AnyField>;
  getFieldList: () => AnyField[];
};
type Field = AnyField;
// biome-ignore lint/suspicious/noExplicitAny: takes the metadata of any form
type Form = FormMetadata<any, string[]>;

/** What fields can point to: phases and moments as they stand in the form. */
export interface Choices {
  phases: readonly Option[];
  events: readonly Option[];
}

interface Shared {
  form: Form;
  choices: Choices;
  /** part of a group that may stay empty as a whole: then no field of it has to be filled in */
  mayBeEmpty?: boolean;
}

/** The fields of a part of the programme; short ones stand beside each other where there is room. */
export function Fields({
  members,
  fields,
  shared,
}: {
  members: Members;
  fields: Record<string, Field>;
  shared: Shared;
}) {
  return (
    <div className="wb-fields">
      {Object.entries(members).map(([name, node]) => {
        const field = fields[name] as Field;
        const none = node.type === 'rows' && node.none ? (fields[node.none.name] as Field) : null;
        return (
          <div key={name} className={isShort(node) ? undefined : 'wb-fields__wide'}>
            <NodeField node={node} field={field} shared={shared} />
            {none && node.type === 'rows' ? <Checkbox field={none} label={node.none?.label ?? ''} /> : null}
          </div>
        );
      })}
    </div>
  );
}

const shortLooks: readonly Leaf['look'][] = ['short', 'number', 'date', 'select', 'event', 'phase'];

function isShort(node: Node): boolean {
  return node.type === 'leaf' && shortLooks.includes(node.look);
}

function NodeField({ node, field, shared }: { node: Node; field: Field; shared: Shared }) {
  switch (node.type) {
    case 'leaf':
      return <LeafField node={node} field={field} shared={shared} />;
    case 'group':
      return <GroupFields node={node} field={field} shared={shared} />;
    case 'rows':
      return <RowList node={node} field={field} shared={shared} />;
  }
}

function LeafField({ node, field, shared }: { node: Leaf; field: Field; shared: Shared }) {
  const { choices, mayBeEmpty } = shared;
  const must = Boolean(node.required) && !mayBeEmpty;
  const props = {
    field,
    label: must ? `${node.label} (verplicht)` : node.label,
    ...(node.hint ? { hint: node.hint } : {}),
    ...(must ? {} : { optional: 'unsaid' as const }),
  };
  switch (node.look) {
    case 'paragraph':
      return <TextArea {...props} rows={3} />;
    case 'check':
      return <Checkbox field={field} label={node.label} {...(node.hint ? { hint: node.hint } : {})} />;
    case 'date':
      return <TextField {...props} type="date" short />;
    case 'number':
      return <TextField {...props} inputMode="decimal" short />;
    case 'select':
      return <SelectField {...props} options={node.options ?? []} empty={node.emptyLabel ?? null} />;
    case 'boxes':
      return <CheckboxGroup {...props} options={node.options ?? []} columns />;
    case 'phases':
      return choices.phases.length > 0 ? (
        <CheckboxGroup {...props} options={withChosen(choices.phases, field)} columns />
      ) : null;
    case 'event':
    case 'phase':
      return (
        <SelectField
          {...props}
          options={withChosen(node.look === 'event' ? choices.events : choices.phases, field)}
          empty={node.required ? 'Kies …' : 'niet gezegd'}
        />
      );
    default:
      return (
        <TextField
          {...props}
          short={node.look === 'short'}
          {...(node.suggestions ? { suggestions: node.suggestions } : {})}
        />
      );
  }
}

/** What was chosen stays a choice when the row that it points to is gone: then it can be seen and mended. */
function withChosen(options: readonly Option[], field: Field): readonly Option[] {
  const chosen = field.initialValue as unknown;
  const list = Array.isArray(chosen) ? chosen : [chosen];
  const missing = list.filter(
    (value): value is string =>
      typeof value === 'string' && value !== '' && !options.some((option) => option.value === value),
  );
  return [...options, ...missing.map((value) => ({ value, label: `${value} (staat er niet meer)` }))];
}

function GroupFields({ node, field, shared }: { node: Group; field: Field; shared: Shared }) {
  return (
    <fieldset className="wb-fieldset wb-group" id={field.id}>
      <legend className="utrecht-form-label wb-field__label">{node.label}</legend>
      {node.hint ? <div className="utrecht-form-field-description wb-field__hint">{node.hint}</div> : null}
      <Fields
        members={node.members}
        fields={field.getFieldset()}
        shared={node.always ? shared : { ...shared, mayBeEmpty: true }}
      />
    </fieldset>
  );
}

/** Rows with more fields than this fold away under their name. */
const fewFields = 3;

/**
 * A list of any length. Its buttons add, move and remove a row: in the browser at once, without scripts by a round to
 * the server that gives the form back with all that was typed, at this list.
 */
function RowList({ node, field, shared }: { node: Rows; field: Field; shared: Shared }) {
  const rows = field.getFieldList();
  const One = node.one.charAt(0).toUpperCase() + node.one.slice(1);
  const folds = Object.keys(node.members).length > fewFields;
  const { form } = shared;
  return (
    <fieldset className="wb-fieldset wb-group" id={field.id}>
      <legend className="utrecht-form-label wb-field__label">{node.label}</legend>
      {node.hint ? <div className="utrecht-form-field-description wb-field__hint">{node.hint}</div> : null}
      {field.errors?.length ? (
        <p className="utrecht-form-field-error-message">{field.errors.join(' ')}</p>
      ) : null}
      <div className="wb-stack">
        {rows.map((row, index) => {
          const parts = row.getFieldset();
          const name = `${One} ${index + 1}`;
          const content = (
            <>
              <RowFields node={node} row={row} shared={{ ...shared, mayBeEmpty: false }} />
              <div className="wb-row">
                {index > 0 ? (
                  <RowButton
                    props={form.reorder.getButtonProps({ name: field.name, from: index, to: index - 1 })}
                    target={field.id}
                    label={`${name} omhoog`}
                  />
                ) : null}
                <RowButton
                  props={form.remove.getButtonProps({ name: field.name, index })}
                  target={field.id}
                  label={`${name} weghalen`}
                />
              </div>
            </>
          );
          return (
            <div key={row.key} className="wb-rowbox">
              {folds ? (
                <details open={isNewRow(node, parts) || hasErrors(form, row.name)}>
                  <summary>{summaryOf(name, parts)}</summary>
                  {content}
                </details>
              ) : (
                <fieldset className="wb-fieldset wb-stack">
                  <legend className="wb-small wb-quiet">{name}</legend>
                  {content}
                </fieldset>
              )}
            </div>
          );
        })}
        <div>
          <RowButton
            props={form.insert.getButtonProps({ name: field.name })}
            target={field.id}
            label={`Nog een ${node.one} toevoegen`}
          />
        </div>
      </div>
    </fieldset>
  );
}

function RowFields({ node, row, shared }: { node: Rows; row: Field; shared: Shared }) {
  const parts = row.getFieldset();
  const { main } = node;
  if (!main) return <Fields members={node.members} fields={parts} shared={shared} />;
  const names = Object.keys(node.members);
  const pick = (list: string[]) =>
    Object.fromEntries(list.flatMap((name) => (node.members[name] ? [[name, node.members[name]]] : [])));
  const rest = names.filter((name) => !main.members.includes(name));
  return (
    <>
      <Fields members={pick([...main.members])} fields={parts} shared={shared} />
      <details open={rest.some((name) => hasErrors(shared.form, `${row.name}.${name}`))}>
        <summary>{main.rest}</summary>
        <Fields members={pick(rest)} fields={parts} shared={shared} />
      </details>
    </>
  );
}

function RowButton({
  props,
  target,
  label,
}: {
  props: ReturnType<Form['insert']['getButtonProps']>;
  target: string;
  label: string;
}) {
  return (
    <button {...props} formAction={`#${target}`} className="nl-button nl-button--secondary">
      <span className="nl-button__label">{label}</span>
    </button>
  );
}

function initialText(field: Field | undefined): string {
  const value = field?.initialValue as unknown;
  return typeof value === 'string' ? value : '';
}

function summaryOf(name: string, parts: Record<string, Field>): string {
  const title = initialText(parts.name) || initialText(parts.label) || initialText(parts.about);
  return title ? `${name}: ${title}` : name;
}

/** The fields are made when they are asked for by name, so the names come from the tree. */
function isNewRow(node: Rows, parts: Record<string, Field>): boolean {
  return !Object.keys(node.members).some((name) => parts[name]?.initialValue);
}

/** Whether something is wrong with a field of this part, so that it has to be in sight. */
export function hasErrors(form: Form, name: string): boolean {
  return Object.keys(form.allErrors).some(
    (field) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`),
  );
}
