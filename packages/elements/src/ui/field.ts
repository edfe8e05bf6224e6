import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { icon } from './icon.ts';

/** What stands around every control. `id` is unique in its shadow root. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Said in words and shown either way; leave it out where the question does not arise. */
  readonly need?: 'required' | 'optional' | undefined;
  /** Where it goes in a `.fields` grid. */
  readonly span?: 'half' | 'third' | undefined;
  readonly t: Translate;
}

/** What the control itself must carry. */
export interface FieldAria {
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** A label, a control, its hint and its error, tied together for everybody. */
export function field(options: FieldOptions, control: (aria: FieldAria) => TemplateResult): TemplateResult {
  const { id, hint, error, span } = options;
  return html`
    <div class="field ${span ?? ''}" part="field">
      ${fieldLabel(options)} ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${control(ariaOf(options))}
      ${error ? html`<p class="error" part="error" id="${id}-error">${icon('alert')}${error}</p>` : nothing}
    </div>
  `;
}

export function ariaOf({ id, hint, error }: Pick<FieldOptions, 'id' | 'hint' | 'error'>): FieldAria {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { describedBy: ids || nothing, invalid: error ? 'true' : nothing };
}

function fieldLabel({ id, label, need, t }: FieldOptions): TemplateResult {
  return html`<label class="label" part="label" for=${id}
    ><span>${label}</span>${
      need === 'required' ? html`<span class="need" aria-hidden="true">*</span>` : nothing
    }${need === 'optional' ? html`<span class="muted">(${t('ui.optional')})</span>` : nothing}</label
  >`;
}
