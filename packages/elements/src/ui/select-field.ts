import { html, nothing, type TemplateResult } from 'lit';
import { field, type FieldOptions } from './field.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldOptions extends FieldOptions {
  readonly name: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  /** Text shown while nothing is chosen; without it the first option is selected. */
  readonly placeholder?: string;
  readonly autocomplete?: string | undefined;
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** Field with a native list box. */
export function selectField(select: SelectFieldOptions): TemplateResult {
  const { id, name, value, options, placeholder, need, onChange } = select;
  return field(
    select,
    ({ describedBy, invalid }) => html`<select
      class="input"
      part="input"
      id=${id}
      name=${name}
      autocomplete=${select.autocomplete ?? 'off'}
      ?required=${need === 'required'}
      ?autofocus=${select.isFirst ?? false}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLSelectElement).value)}
    >
      ${placeholder === undefined ? nothing : html`<option value="" ?selected=${value === ''}>${placeholder}</option>`}
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === value}>
            ${option.label}
          </option>`,
      )}
    </select>`,
  );
}
