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

  /** Visible text, with white space collapsed. */
  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Text of the focused element. */
  get focus(): string {
    return (this.root.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  async says(text: string): Promise<void> {
    await until(() => this.text.includes(text), `waited for “${text}”, but it says: ${this.text}`);
  }

  async saysNoMore(text: string): Promise<void> {
    await until(() => !this.text.includes(text), `it still says “${text}”`);
  }

  control(label: string): HTMLInputElement {
    const control = this.#labelled(label);
    if (!control) throw new Error(`nothing is labelled “${label}”: ${this.text}`);
    return control;
  }

  async type(label: string, text: string): Promise<void> {
    await until(() => this.#labelled(label), `waited for a field “${label}”: ${this.text}`);
    const control = this.control(label);
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  button(text: string): HTMLElement {
    const button = this.#buttonNamed(text);
    if (!button) throw new Error(`no button says “${text}”: ${this.text}`);
    return button;
  }

  async press(text: string): Promise<void> {
    const isInUse = () => this.#buttonNamed(text)?.matches(':enabled');
    await until(isInUse, `waited for a button in use “${text}”: ${this.text}`);
    this.button(text).click();
    await this.element.updateComplete;
  }

  /** Presses keys one after another; `Control+Enter` is a chord. */
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

  #labelled(label: string): HTMLInputElement | undefined {
    const found = [...this.root.querySelectorAll('label')].find((each) => textOf(each).startsWith(label));
    const control = found?.control ?? found?.querySelector('input');
    // Inputs, selects and text areas are all driven through `value`.
    return control instanceof HTMLElement ? (control as HTMLInputElement) : undefined;
  }

  #buttonNamed(text: string): HTMLElement | undefined {
    const buttons = [...this.root.querySelectorAll<HTMLElement>('button')];
    return buttons.find((each) => textOf(each).startsWith(text) && each.checkVisibility());
  }

  get invalid(): string[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')].map(({ id }) => id);
  }
}

/** Waits for a condition, patiently: a busy machine is no failure. */
export const until = (predicate: () => unknown, message?: string): Promise<void> =>
  waitUntil(predicate, message, { timeout: 60_000 });

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
