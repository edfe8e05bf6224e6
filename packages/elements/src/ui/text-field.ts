import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field, type FieldOptions } from './field.ts';

export interface TextFieldOptions extends FieldOptions {
  readonly name: string;
  readonly value: string;
  /** An `email` is typed into a field for text: browsers rewrite the domain of internationalized addresses in fields of their own. */
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number;
  /** Takes the focus when its dialog opens. */
  readonly isFirst?: boolean;
  readonly onInput?: (value: string) => void;
  readonly onChange?: (value: string) => void;
}

/**
 * Field for one line of text, with label, hint and error. Needs the style sheet `controls`.
 *
 * @example
 * ```ts
 * textField({ id: 'gate', name: 'gate', label: 'Gate', need: 'optional', value, t, onChange: (gate) => this.#set(gate) });
 * ```
 */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, name, value, need, onInput, onChange } = options;
  return field(
    options,
    ({ describedBy, invalid }) => html`<input
      class="input"
      part="input"
      id=${id}
      name=${name}
      type=${options.type === 'email' ? 'text' : (options.type ?? 'text')}
      inputmode=${options.type === 'email' ? 'email' : nothing}
      autocomplete=${options.autocomplete ?? 'off'}
      dir="auto"
      maxlength=${options.maxLength ?? nothing}
      .value=${live(value)}
      ?required=${need === 'required'}
      ?autofocus=${options.isFirst ?? false}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @input=${(event: Event) => onInput?.(valueOf(event))}
      @change=${(event: Event) => onChange?.(valueOf(event))}
    />`,
  );
}

/**
 * Returns the value to show in a field whose text is trimmed while it is typed: the text as typed for as long as it is that
 * value, so that a space at its end is not taken away before the next word.
 */
export const asTyped = (typed: string, value: string): string => (typed.trim() === value ? typed : value);

/** Several lines of text. */
export function proseField(options: TextFieldOptions & { readonly rows?: number }): TemplateResult {
  const { id, name, value, need, onInput, onChange } = options;
  return field(
    options,
    ({ describedBy, invalid }) => html`<textarea
      class="input"
      part="input"
      id=${id}
      name=${name}
      rows=${options.rows ?? 3}
      dir="auto"
      maxlength=${options.maxLength ?? nothing}
      .value=${live(value)}
      ?required=${need === 'required'}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @input=${(event: Event) => onInput?.(valueOf(event))}
      @change=${(event: Event) => onChange?.(valueOf(event))}
    ></textarea>`,
  );
}

// The listener sits on the control itself, so the target of its event is that control.
const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
