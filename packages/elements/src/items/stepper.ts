import { writtenNumber } from '@orderpad/core/numbers';
import { html, nothing, type TemplateResult } from 'lit';

export interface StepperOptions {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  /** The smallest quantity, and the reason why it cannot go below that. */
  readonly lowest: number;
  readonly least: string;
  readonly lang: string;
  /** Text that was refused, which stays for correction. */
  readonly refused: string | undefined;
  readonly isInvalid: boolean;
  /** Ids of descriptions. */
  readonly describedBy: string | undefined;
}

/**
 * Quantity field with a button on either side. Plain elements, since a long order has many, and text, so that neither wheel
 * nor comma changes it by surprise. The buttons stay out of the tab order; arrow keys do the same.
 */
export const stepper = (
  quantity: number,
  { label, less, more, lowest, least, lang, refused, isInvalid, describedBy }: StepperOptions,
): TemplateResult => html`
  <span class="quantity">
    <button type="button" data-do="less" tabindex="-1" aria-label=${less} ?disabled=${quantity <= lowest} title=${quantity <= lowest ? least : nothing}>
      <span aria-hidden="true">−</span>
    </button>
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      data-column="quantity"
      aria-label=${label}
      aria-invalid=${isInvalid}
      aria-describedby=${describedBy ?? nothing}
      .value=${refused ?? writtenNumber(quantity, lang)}
    />
    <button type="button" data-do="more" tabindex="-1" aria-label=${more}>
      <span aria-hidden="true">+</span>
    </button>
  </span>
`;
