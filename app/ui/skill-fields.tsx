import type { FieldMetadata } from '@conform-to/react';
import { Button } from './form.tsx';
import { SuggestInput } from './suggest-field.tsx';
import { Paragraph } from './text.tsx';

// biome-ignore lint/suspicious/noExplicitAny: Conform's metadata is invariant in the form's whole schema
type Field = FieldMetadata<any, any, string[]>;

interface ExtraLine {
  label?: string;
  must?: string;
}

/** Empty lines to write more in; a fuller list gets new ones each time it is saved. */
const spareLines = 3;

function textsOf(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value]);
  return new Set(Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
}

/** A form that was sent has holes for the lines that stayed empty. */
function linesOf(value: unknown): ExtraLine[] {
  const lines: (ExtraLine | null | undefined)[] = Array.isArray(value) ? value : [];
  return lines.filter((line): line is ExtraLine => Boolean(line?.label));
}

/** Skills: those of the occupation as boxes, others in own words, each a wish or a must. */
export function SkillFields({
  skills,
  wish,
  must,
  extra,
}: {
  skills: readonly { id: string; label: string }[];
  wish: Field;
  must: Field;
  extra: Field;
}) {
  const wished = textsOf(wish.initialValue);
  const needed = textsOf(must.initialValue);
  const filled = linesOf(extra.initialValue);
  const lines = [...filled, ...Array.from({ length: spareLines }, (): ExtraLine => ({}))].slice(0, 40);
  return (
    <>
      <fieldset className="wb-fieldset utrecht-form-field" id={wish.id}>
        <legend className="utrecht-form-label wb-field__label">Vaardigheden bij dit beroep</legend>
        {skills.length === 0 ? (
          <Paragraph quiet>Vul eerst een beroep in. Dan ziet u hier wat daarbij hoort.</Paragraph>
        ) : (
          <ul className="wb-skills">
            {skills.map((skill) => (
              <li key={skill.id} className="wb-skills__row">
                <label className="wb-option">
                  <input
                    type="checkbox"
                    name="skillWish"
                    value={skill.id}
                    defaultChecked={wished.has(skill.id) || needed.has(skill.id)}
                    className="utrecht-checkbox utrecht-checkbox--html-input"
                  />
                  <span>{skill.label}</span>
                </label>
                <label className="wb-option">
                  <input
                    type="checkbox"
                    name="skillMust"
                    value={skill.id}
                    defaultChecked={needed.has(skill.id)}
                    aria-label={`${skill.label}: echt nodig`}
                    className="utrecht-checkbox utrecht-checkbox--html-input"
                  />
                  <span>echt nodig</span>
                </label>
              </li>
            ))}
          </ul>
        )}
        <Button look="secondary" name="actie" value="vaardigheden">
          Vaardigheden bij dit beroep tonen
        </Button>
      </fieldset>
      <fieldset className="wb-fieldset utrecht-form-field" id={extra.id}>
        <legend className="utrecht-form-label wb-field__label">
          Andere vaardigheden<span className="wb-quiet"> (mag leeg blijven)</span>
        </legend>
        <ul className="wb-skills">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are numbered and never change places
            <li key={index} className="wb-skills__row">
              <SuggestInput
                source="/api/vaardigheden"
                id={`${extra.id}[${index}].label`}
                name={`extra[${index}].label`}
                defaultValue={line.label ?? ''}
                ariaLabel={`Andere vaardigheid ${index + 1}`}
              />
              <label className="wb-option">
                <input
                  type="checkbox"
                  name={`extra[${index}].must`}
                  value="on"
                  defaultChecked={line.must === 'on'}
                  aria-label={`Andere vaardigheid ${index + 1}: echt nodig`}
                  className="utrecht-checkbox utrecht-checkbox--html-input"
                />
                <span>echt nodig</span>
              </label>
            </li>
          ))}
        </ul>
        <Button look="secondary" name="actie" value="vaardigheden">
          Meer regels
        </Button>
      </fieldset>
    </>
  );
}
