import { expect, type Locator, type Page } from '@playwright/test';

/** Person without a pointer. */
export class Keyboard {
  readonly #page: Page;
  #presses = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Number of keys that were pressed so far, those of a typed text and of Tab included. */
  get presses(): number {
    return this.#presses;
  }

  /** Presses Tab until an element has the focus. */
  async goTo(target: Locator): Promise<void> {
    // What cannot be pressed yet is passed over by Tab.
    await expect(target).toBeEnabled();
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate(hasFocus)) return;
      await this.hit('Tab');
    }
    throw new Error(`Tab never reached ${String(target)}`);
  }

  /** Goes to an element and presses a key. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.hit(key);
  }

  /** Goes to a group of radio buttons, and by the arrow keys to one of them, which that chooses. */
  async choose(radio: Locator): Promise<void> {
    await expect(radio).toBeEnabled();
    for (let presses = 0; presses < 80; presses++) {
      if (await radio.evaluate(hasFocus)) return this.hit('Space');
      await this.hit((await radio.evaluate(isBesideFocus)) ? 'ArrowDown' : 'Tab');
    }
    throw new Error(`no key reached ${String(radio)}`);
  }

  /** Goes to an element and types. */
  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.enter(text);
  }

  /** Types where the focus is, as fast as a practised person: what comes faster is read as a scan. */
  async enter(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 45 });
    this.#presses += text.length;
  }

  async hit(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    this.#presses += keys.length;
  }
}

/** Returns true for the focused element, inside shadow roots too: the document only knows the outermost one. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
}

/** Returns true for a radio button of the group that has the focus. */
function isBesideFocus(element: Element): boolean {
  const root = element.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return (
    element instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    focused.type === 'radio' &&
    focused.name === element.name
  );
}
