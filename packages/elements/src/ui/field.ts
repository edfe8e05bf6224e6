import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { icon } from './icon.ts';
import { sentence } from '../messages/sentence.ts';

/** Options of the field around a control. `id` is unique in its shadow root. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shows the hint below the control, where it appears late and would push the control out of its row. */
  readonly isHintBelow?: boolean;
  readonly error?: string | undefined;
  /** Marks the field as required or optional, in text; left out where the question does not arise. */
  readonly need?: 'required' | 'optional' | undefined;
  /** Columns in a `.fields` grid. */
  readonly span?: 'half' | 'third' | undefined;
  /** Classes for the styles of the caller. */
  readonly look?: string | undefined;
  readonly t: Translate;
}

/** Attributes that the control must carry. */
export interface FieldAria {
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** Field: a label, a control, its hint and its error, associated for assistive technology. */
export function field(options: FieldOptions, control: (aria: FieldAria) => TemplateResult): TemplateResult {
  const { id, hint: text, isHintBelow, error, span, look } = options;
  const hint = text ? html`<p class="hint" id="${id}-hint">${sentence(text)}</p>` : nothing;
  return html`
    <div class="field ${span ?? ''} ${look ?? ''}" part="field">
      ${fieldLabel(options)} ${isHintBelow ? nothing : hint} ${control(ariaOf(options))} ${isHintBelow ? hint : nothing}
      ${error ? html`<p class="error" part="error" id="${id}-error">${icon('alert')}${sentence(error)}</p>` : nothing}
    </div>
  `;
}

export function ariaOf({ id, hint, error }: Pick<FieldOptions, 'id' | 'hint' | 'error'>): FieldAria {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { describedBy: ids || nothing, invalid: error ? 'true' : nothing };
}

function fieldLabel({ id, label, need, t }: FieldOptions): TemplateResult {
  return html`<label class="label" part="label" for=${id}
    ><span>${sentence(label)}</span>${
      need === 'required' ? html`<span class="need" aria-hidden="true">*</span>` : nothing
    }${need === 'optional' ? html`<span class="muted">(${t('ui.optional')})</span>` : nothing}</label
  >`;
}
