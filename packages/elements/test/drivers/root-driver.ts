import { waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';

/** Drives an element as a person would: by its labels, its buttons and the keyboard. */
export class RootDriver {
  readonly element: LitElement;

  constructor(element: LitElement) {
    this.element = element;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error(`<${this.element.localName}> has no shadow root`);
    return this.element.shadowRoot;
  }

  /** What is said on it, white space aside. */
  get words(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** The words of whatever has the focus here. */
  get focus(): string {
    return (this.root.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  async says(words: string): Promise<void> {
    await waitUntil(() => this.words.includes(words), `waited for “${words}”, but it says: ${this.words}`);
  }

  async saysNoMore(words: string): Promise<void> {
    await waitUntil(() => !this.words.includes(words), `it still says “${words}”`);
  }

  control(label: string): HTMLInputElement {
    const found = [...this.root.querySelectorAll('label')].find((each) => wordsOf(each).startsWith(label));
    const control = found?.control ?? found?.querySelector('input');
    if (!(control instanceof HTMLElement)) throw new Error(`nothing is labelled “${label}”: ${this.words}`);
    // Inputs, selects and text areas are all driven through `value`.
    return control as HTMLInputElement;
  }

  async type(label: string, text: string): Promise<void> {
    const control = this.control(label);
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  button(words: string): HTMLElement {
    const buttons = [...this.root.querySelectorAll<HTMLElement>('button')];
    const found = buttons.find((each) => wordsOf(each).startsWith(words) && each.checkVisibility());
    if (!found) throw new Error(`no button says “${words}”, only: ${buttons.map(wordsOf).join(', ')}`);
    return found;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await this.element.updateComplete;
  }

  /** One after another; `Control+Enter` is a chord. */
  async keys(...keys: string[]): Promise<void> {
    for (const chord of keys) {
      const modifiers = chord.split('+');
      const press = modifiers.pop() ?? '';
      for (const down of modifiers) await sendKeys({ down });
      await sendKeys({ press });
      for (const up of modifiers) await sendKeys({ up });
    }
    await this.element.updateComplete;
  }

  get invalid(): string[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')].map(({ id }) => id);
  }
}

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
