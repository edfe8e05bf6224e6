import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { base, root } from '../src/styles/base.ts';
import { controls } from '../src/styles/controls.ts';
import { button, type ButtonKind, type ButtonOptions } from '../src/ui/button.ts';

const kinds: readonly ButtonKind[] = ['primary', 'plain', 'quiet', 'link', 'icon'];

const states: Readonly<Record<string, Partial<ButtonOptions>>> = {
  ready: {},
  'with a menu': { attributes: { 'aria-haspopup': 'menu', 'aria-expanded': false } },
  busy: { busy: { isOn: true, label: 'Saving …' } },
  'out of use, with its reason': { disabled: { reasonId: 'reason' } },
  'out of use': { disabled: true },
};

/** Every kind of button in every state. */
class ButtonSheet extends LitElement {
  static override styles = [...base, root, controls];

  protected override render(): TemplateResult {
    return html`
      <div class="stack">
        ${Object.entries(states).map(
          ([name, state]) => html`
            <h3>A button, ${name}</h3>
            <div class="row">
              ${kinds.map((kind) => button({ kind, icon: 'plus', label: `Save as ${kind}`, ...state }))}
            </div>
          `,
        )}
        <p id="reason" class="hint">Choose a contact first.</p>
      </div>
    `;
  }
}
if (!customElements.get('button-sheet')) customElements.define('button-sheet', ButtonSheet);

/** Buttons of every rank and state, as `button` makes them. */
const meta: Meta = { title: 'Building blocks/Button', render: () => html`<button-sheet></button-sheet>` };
export default meta;

export const Light: StoryObj = {};
export const Dark: StoryObj = { globals: { scheme: 'dark' } };
export const RightToLeft: StoryObj = { globals: { direction: 'rtl' } };
export const Narrow: StoryObj = { globals: { width: '320px' } };
