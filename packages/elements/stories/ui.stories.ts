import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement } from 'lit';
import { base, root } from '../src/styles/base.ts';
import { choices } from '../src/styles/choices.ts';
import { controls } from '../src/styles/controls.ts';
import { surfaces } from '../src/styles/surfaces.ts';
import { cardChoices, check } from '../src/ui/choice.ts';
import { errorSummary } from '../src/ui/error-summary.ts';
import { icon } from '../src/ui/icon.ts';
import { quantity } from '../src/ui/quantity.ts';
import { selectField } from '../src/ui/select-field.ts';
import { emptyState, notice, pill, skeleton } from '../src/ui/surface.ts';
import { proseField, textField } from '../src/ui/text-field.ts';
import { unfetchedNotice } from '../src/ui/unfetched.ts';
import { uiMessages } from '../src/messages/ui.messages.ts';
import { MessagesController } from '../src/messages/messages-controller.ts';

const nothingMore = (): void => {};

/** Every primitive on one sheet: what the elements are made of. */
class Sheet extends LitElement {
  static override styles = [...base, root, controls, choices, surfaces];
  readonly #messages = new MessagesController(this, uiMessages);

  protected override render() {
    const { t, locale } = this.#messages;
    const error = 'Enter an e-mail address like name@example.com.';
    return html`
      <div class="stack">
        <h2>Primitives</h2>
        <div class="row">
          <button type="button" class="button primary">${icon('plus')}Primary</button>
          <button type="button" class="button">Default</button>
          <button type="button" class="button quiet">Quiet</button>
          <button type="button" class="button">${icon('trash')}Remove</button>
          <button type="button" class="button" disabled>Disabled</button>
          <button type="button" class="button link">A link of a button</button>
        </div>
        <div class="row">
          ${pill('Draft')} ${pill('Processing', 'busy')} ${pill('Complete', 'success')}
          ${pill('Needs attention', 'warning')} ${pill('Cancelled', 'danger')}
        </div>
        ${errorSummary([{ text: error, inputId: 'email' }], t)}
        <div class="fields">
          ${textField({ id: 'name', name: 'name', label: 'Name', value: 'Ada', need: 'required', t, span: 'half' })}
          ${textField({ id: 'email', name: 'email', label: 'E-mail', value: 'ada@', need: 'optional', error, t, span: 'half' })}
          ${selectField({ id: 'country', name: 'country', label: 'Country', value: '', placeholder: t('ui.choose'), options: [{ value: 'GB', label: 'United Kingdom' }], t, onChange: nothingMore })}
          ${proseField({ id: 'note', name: 'note', label: 'Note', value: '', hint: 'Goes with the parcel', need: 'optional', t })}
        </div>
        ${cardChoices({
          id: 'method',
          name: 'method',
          legend: 'Shipping method',
          value: 'fast',
          onChange: nothingMore,
          choices: [
            { value: 'slow', title: 'Standard', detail: '2 to 4 working days', aside: '£3.95' },
            { value: 'fast', title: 'Next day', detail: 'Ordered by 4 pm', aside: '£8.95' },
          ],
        })}
        ${check({ id: 'gift', name: 'gift', label: 'It is a gift', isChecked: true, onChange: nothingMore })}
        <div class="row">${quantity({ id: 'q', label: 'Quantity of Tea', value: 1200, locale, t, onChange: nothingMore })}</div>
        ${notice('info', 'Prices are valid until midnight.')} ${notice('success', 'The order is placed.')}
        ${notice('warning', 'This contact has no address yet.')} ${notice('error', 'This price is too low.')}
        ${unfetchedNotice(this.#messages, nothingMore)}
        <div class="card">${emptyState('bag', 'Nothing in the order yet', 'Find a product by its name or SKU.')}</div>
        <div class="card card-body">${skeleton(3)}</div>
      </div>
    `;
  }
}
if (!customElements.get('primitives-sheet')) customElements.define('primitives-sheet', Sheet);

/** Fields, choices, notices and what else the steps share. */
const meta: Meta = {
  title: 'Building blocks/Primitives',
  render: () => html`<primitives-sheet></primitives-sheet>`,
};
export default meta;

export const Light: StoryObj = {};
export const Dark: StoryObj = { globals: { scheme: 'dark' } };
export const RightToLeft: StoryObj = { globals: { direction: 'rtl' } };
export const Narrow: StoryObj = { globals: { width: '320px' } };
