import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { uiMessages } from '../src/messages/ui.messages.ts';
import { MessagesController } from '../src/messages/messages-controller.ts';
import { base, root } from '../src/styles/base.ts';
import { controls } from '../src/styles/controls.ts';
import { searchField, type SearchFieldOptions } from '../src/ui/search-field.ts';

const states: Readonly<Record<string, Partial<SearchFieldOptions>>> = {
  empty: {},
  typed: { text: 'mug' },
  busy: { text: 'mug', isBusy: true },
  disabled: { isDisabled: true },
  hinted: { hint: 'By number, contact or reference' },
};

/** A search field in every state. */
class SearchFieldSheet extends LitElement {
  static override styles = [...base, root, controls];
  readonly #messages = new MessagesController(this, uiMessages);

  protected override render(): TemplateResult {
    const { t } = this.#messages;
    return html`<div class="stack">
      ${Object.entries(states).map(([id, state]) =>
        searchField({ id, name: id, label: `Search, ${id}`, text: '', t, onText: () => {}, ...state }),
      )}
    </div>`;
  }
}
if (!customElements.get('search-field-sheet')) customElements.define('search-field-sheet', SearchFieldSheet);

/** A field that finds as text is typed, as `searchField` makes it. */
const meta: Meta = {
  title: 'Building blocks/Search field',
  render: () => html`<search-field-sheet></search-field-sheet>`,
};
export default meta;

export const Light: StoryObj = {};
export const Dark: StoryObj = { globals: { scheme: 'dark' } };
export const RightToLeft: StoryObj = { globals: { direction: 'rtl' } };
