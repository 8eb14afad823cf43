import {
  type FieldMetadata,
  type FormMetadata,
  getInputProps,
  getSelectProps,
  getTextareaProps,
} from '@conform-to/react';
import type { ReactNode } from 'react';

/**
 * Form parts on Conform's field metadata: label, hint, message at the field, and what assistive technology needs to
 * tie them together. All work without JavaScript.
 */

// biome-ignore lint/suspicious/noExplicitAny: Conform's metadata is invariant in the form's whole schema
type Field<T> = FieldMetadata<T, any, string[]>;

// biome-ignore lint/suspicious/noExplicitAny: takes the metadata of any form
type AnyForm = FormMetadata<any, string[]>;

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

function Messages({ field }: { field: Field<unknown> }) {
  if (!field.errors?.length) return null;
  return (
    <p id={field.errorId} className="utrecht-form-field-error-message">
      {field.errors.join(' ')}
    </p>
  );
}

function describedBy(field: Field<unknown>, hint: ReactNode): string | undefined {
  const ids = [hint ? field.descriptionId : null, field.errors?.length ? field.errorId : null].filter(
    Boolean,
  );
  return ids.length ? ids.join(' ') : undefined;
}

function Frame({
  field,
  label,
  hint,
  optional,
  short,
  children,
}: {
  field: Field<unknown>;
  label: string;
  hint?: ReactNode;
  optional?: boolean | 'unsaid';
  short?: boolean;
  children: ReactNode;
}) {
  const invalid = Boolean(field.errors?.length);
  return (
    <div
      className={`utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''}${short ? ' wb-field--short' : ''}`}
    >
      <label className="utrecht-form-label wb-field__label" htmlFor={field.id}>
        {label}
        {optional === true ? <span className="wb-quiet"> (mag leeg blijven)</span> : null}
      </label>
      {hint ? (
        <div id={field.descriptionId} className="utrecht-form-field-description wb-field__hint">
          {hint}
        </div>
      ) : null}
      <Messages field={field} />
      {children}
    </div>
  );
}

interface FieldProps {
  field: Field<unknown>;
  label: string;
  hint?: ReactNode;
  /** `unsaid`: it may stay empty, and the form says so once for all */
  optional?: boolean | 'unsaid';
}

/** One line. @param autoComplete the WCAG 1.3.5 purpose where the field asks about the user himself */
export function TextField({
  field,
  label,
  hint,
  optional,
  type = 'text',
  short,
  autoComplete,
  inputMode,
  suggestions,
}: FieldProps & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'time' | 'search' | 'number';
  short?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'text';
  suggestions?: readonly string[];
}) {
  const { key, ...props } = getInputProps(field as Field<string>, { type, ariaAttributes: false });
  const listId = suggestions ? `${field.id}-lijst` : undefined;
  return (
    <Frame
      field={field}
      label={label}
      hint={hint}
      {...(optional ? { optional } : {})}
      {...(short ? { short } : {})}
    >
      <input
        key={key}
        {...props}
        required={false}
        className={`utrecht-textbox utrecht-textbox--html-input${field.errors?.length ? ' utrecht-textbox--invalid' : ''}`}
        aria-invalid={field.errors?.length ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        aria-required={optional ? undefined : true}
        autoComplete={autoComplete}
        inputMode={inputMode}
        list={listId}
      />
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ) : null}
    </Frame>
  );
}

/** Several lines. */
export function TextArea({ field, label, hint, optional, rows = 5 }: FieldProps & { rows?: number }) {
  const { key, ...props } = getTextareaProps(field as Field<string>, { ariaAttributes: false });
  return (
    <Frame field={field} label={label} hint={hint} {...(optional ? { optional } : {})}>
      <textarea
        key={key}
        {...props}
        required={false}
        rows={rows}
        className={`utrecht-textarea${field.errors?.length ? ' utrecht-textarea--invalid' : ''}`}
        aria-invalid={field.errors?.length ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        aria-required={optional ? undefined : true}
      />
    </Frame>
  );
}

/** One of a list. @param empty text of the first, empty choice */
export function SelectField({
  field,
  label,
  hint,
  optional,
  options,
  empty = 'Kies …',
}: FieldProps & { options: readonly Option[]; empty?: string | null }) {
  const { key, ...props } = getSelectProps(field as Field<string>, { ariaAttributes: false });
  return (
    <Frame field={field} label={label} hint={hint} {...(optional ? { optional } : {})}>
      <select
        key={key}
        {...props}
        required={false}
        className={`utrecht-select utrecht-select--html-select${field.errors?.length ? ' utrecht-select--invalid' : ''}`}
        aria-invalid={field.errors?.length ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        aria-required={optional ? undefined : true}
      >
        {empty === null ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

function Group({
  field,
  label,
  hint,
  optional,
  columns,
  children,
}: FieldProps & { columns?: boolean; children: ReactNode }) {
  const invalid = Boolean(field.errors?.length);
  return (
    <fieldset
      id={field.id}
      className={`wb-fieldset utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''}`}
      aria-describedby={describedBy(field, hint)}
    >
      <legend className="utrecht-form-label wb-field__label">
        {label}
        {optional === true ? <span className="wb-quiet"> (mag leeg blijven)</span> : null}
      </legend>
      {hint ? (
        <div id={field.descriptionId} className="utrecht-form-field-description wb-field__hint">
          {hint}
        </div>
      ) : null}
      <Messages field={field} />
      <div className={`wb-options${columns ? ' wb-options--columns' : ''}`}>{children}</div>
    </fieldset>
  );
}

/** One of a few, all visible. */
export function RadioGroup({
  field,
  label,
  hint,
  optional,
  options,
}: FieldProps & { options: readonly Option[] }) {
  const chosen = field.initialValue;
  return (
    <Group field={field} label={label} hint={hint} {...(optional ? { optional } : {})}>
      {options.map((option) => (
        <label key={option.value} className="wb-option">
          <input
            type="radio"
            name={field.name}
            value={option.value}
            defaultChecked={chosen === option.value}
            className="utrecht-radio-button utrecht-radio-button--html-input"
          />
          <span>
            {option.label}
            {option.hint ? <span className="wb-quiet wb-small"> {option.hint}</span> : null}
          </span>
        </label>
      ))}
    </Group>
  );
}

/** Any number of a few, all visible. */
export function CheckboxGroup({
  field,
  label,
  hint,
  optional,
  options,
  columns,
}: FieldProps & { options: readonly Option[]; columns?: boolean }) {
  const initial = field.initialValue as unknown;
  const chosen = new Set(Array.isArray(initial) ? initial : typeof initial === 'string' ? [initial] : []);
  return (
    <Group
      field={field}
      label={label}
      hint={hint}
      {...(optional ? { optional } : {})}
      {...(columns ? { columns } : {})}
    >
      {options.map((option) => (
        <label key={option.value} className="wb-option">
          <input
            type="checkbox"
            name={field.name}
            value={option.value}
            defaultChecked={chosen.has(option.value)}
            className="utrecht-checkbox utrecht-checkbox--html-input"
          />
          <span>
            {option.label}
            {option.hint ? <span className="wb-quiet wb-small"> {option.hint}</span> : null}
          </span>
        </label>
      ))}
    </Group>
  );
}

/** Yes or no. */
export function Checkbox({ field, label, hint }: Omit<FieldProps, 'optional'>) {
  return (
    <div className={`utrecht-form-field${field.errors?.length ? ' utrecht-form-field--invalid' : ''}`}>
      <Messages field={field} />
      <label className="wb-option" htmlFor={field.id}>
        <input
          id={field.id}
          type="checkbox"
          name={field.name}
          value="on"
          defaultChecked={field.initialValue === 'on' || field.initialValue === 'true'}
          className="utrecht-checkbox utrecht-checkbox--html-input"
          aria-invalid={field.errors?.length ? true : undefined}
          aria-describedby={describedBy(field, hint)}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <div id={field.descriptionId} className="utrecht-form-field-description wb-field__hint">
          {hint}
        </div>
      ) : null}
    </div>
  );
}

type Look = 'primary' | 'secondary' | 'subtle';

/** @param name and value tell which of several buttons was pressed */
export function Button({
  look = 'primary',
  name,
  value,
  negative,
  children,
}: {
  look?: Look;
  name?: string;
  value?: string;
  negative?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={`nl-button nl-button--${look}${negative ? ' nl-button--negative' : ''}`}
    >
      <span className="nl-button__label">{children}</span>
    </button>
  );
}

/** As the message about words of an illness names it. */
const noDiagnosisLabel = 'Dit gaat niet over een ziekte';

/**
 * What is wrong, at the top, each message a link to its field.
 *
 * @param labels field name → what the user sees as its label
 */
export function ErrorSummary({ form, labels = {} }: { form: AnyForm; labels?: Record<string, string> }) {
  const fieldErrors = Object.entries(form.allErrors).filter(([name]) => name !== '');
  if (fieldErrors.length === 0 && !form.errors?.length) return null;
  return (
    <div className="utrecht-alert utrecht-alert--error" role="alert" id={form.errorId}>
      <div className="utrecht-alert__content wb-stack">
        <p className="nl-paragraph">
          <strong>
            {fieldErrors.length ? 'Nog niet verstuurd. Kijk hier nog even naar:' : 'Dat lukte niet.'}
          </strong>
        </p>
        <ul className="wb-list">
          {form.errors?.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {fieldErrors.map(([name, messages]) => (
            <li key={name}>
              <a className="nl-link" href={`#${form.id}-${name}`}>
                {labels[name] ? `${labels[name]}: ` : ''}
                {messages.join(' ')}
              </a>
            </li>
          ))}
        </ul>
        {form.errors?.some((text) => text.includes(noDiagnosisLabel)) ? (
          <label className="wb-option">
            <input
              type="checkbox"
              name="geenDiagnose"
              value="on"
              className="utrecht-checkbox utrecht-checkbox--html-input"
            />
            <span>{noDiagnosisLabel}</span>
          </label>
        ) : null}
      </div>
    </div>
  );
}
