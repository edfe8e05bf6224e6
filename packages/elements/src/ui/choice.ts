import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { ariaOf } from './field.ts';
import { icon } from './icon.ts';
import { sentence } from '../messages/sentence.ts';

export interface CardChoice {
  readonly value: string;
  readonly title: string | TemplateResult;
  readonly detail?: string | TemplateResult | undefined;
  /** Text at the end of the first line: a price, a state. */
  readonly aside?: string | TemplateResult | undefined;
  /** Content under the card, outside its label: what the choice wants once it is made. */
  readonly below?: TemplateResult | undefined;
  /** Reason why it cannot be chosen now; it keeps its position. */
  readonly bar?: string | undefined;
}

export interface CardChoicesOptions {
  /** Id of the group and of the first radio, so that an error summary can link to it. */
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly value: string | undefined;
  readonly choices: readonly CardChoice[];
  readonly error?: string | undefined;
  /** `isMoving`: chosen on the way by an arrow key. The focus must stay, or the arrows lead no further. */
  readonly onChange: (value: string, isMoving: boolean) => void;
}

/** Groups in which an arrow key is down. */
const moving = new WeakSet<EventTarget>();

function follow({ currentTarget, type, key }: KeyboardEvent): void {
  if (!currentTarget) return;
  if (type === 'keydown' && key.startsWith('Arrow')) moving.add(currentTarget);
  else moving.delete(currentTarget);
}

/**
 * Radio cards: a choice of few, each with room for details. Native radios: arrows move and choose. A radio stays bound to the
 * same choice for as long as it is offered: a press that began on one must not end on another.
 */
export function cardChoices(options: CardChoicesOptions): TemplateResult {
  const { id, name, legend, value, choices, error, onChange } = options;
  const { describedBy } = ariaOf(options);
  const choose = ({ currentTarget, target }: Event) => {
    // What stands below a choice has controls of its own.
    if (currentTarget && target instanceof HTMLInputElement && target.name === name)
      onChange(target.value, moving.has(currentTarget));
  };
  return html`
    <fieldset class="field" part="choices" aria-describedby=${describedBy}>
      <legend class="label">${legend}</legend>
      <div class="card-choices" @keydown=${follow} @keyup=${follow} @change=${choose}>
        ${repeat(
          choices,
          (choice) => choice.value,
          (choice, index) => html`
            <label class="card-choice" part="choice">
              <input
                type="radio"
                id=${index === 0 ? id : `${id}-${index}`}
                name=${name}
                value=${choice.value}
                .checked=${live(choice.value === value)}
                ?disabled=${choice.bar !== undefined}
              />
              <span>
                <bdi class="strong">${sentence(choice.title)}</bdi>
                ${choice.bar ? html`<br /><span class="small">${choice.bar}</span>` : nothing}
                ${choice.detail ? html`<br /><bdi class="muted small">${sentence(choice.detail)}</bdi>` : nothing}
              </span>
              ${choice.aside === undefined ? nothing : html`<span class="number">${sentence(choice.aside)}</span>`}
            </label>
            ${choice.below ?? nothing}
          `,
        )}
      </div>
      ${error ? html`<p class="error" part="error" id="${id}-error">${icon('alert')}${sentence(error)}</p>` : nothing}
    </fieldset>
  `;
}

export interface CheckOptions {
  readonly id: string;
  readonly name: string;
  readonly label: string | TemplateResult;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Check box. */
export const check = ({ id, name, label, isChecked, onChange }: CheckOptions): TemplateResult => html`
  <label class="check" part="check">
    <input
      type="checkbox"
      id=${id}
      name=${name}
      .checked=${live(isChecked)}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLInputElement).checked)}
    />
    <span>${sentence(label)}</span>
  </label>
`;
