import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { uiMessages } from '../src/messages/ui.messages.ts';
import { MessagesController } from '../src/messages/messages-controller.ts';
import { base } from '../src/styles/base.ts';
import { controls } from '../src/styles/controls.ts';
import { surfaces } from '../src/styles/surfaces.ts';
import { lazyElement, type ElementLoader } from '../src/ui/lazy-element.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

class Late extends LitElement {
  protected override render() {
    return html`<p>Here at last.</p>`;
  }
}

class LazyProbe extends LitElement {
  static override styles = [...base, controls, surfaces];
  readonly #messages = new MessagesController(this, uiMessages);
  content: HTMLElement | undefined;

  fetch(tag: string, load: ElementLoader): void {
    this.content = lazyElement(this, {
      tag,
      load,
      t: this.#messages.t,
      placeholder: html`<i>On its way.</i>`,
    });
    this.requestUpdate();
  }

  protected override render() {
    return html`${this.content}`;
  }
}
customElements.define('acme-order-pad-lazy-probe', LazyProbe);

describe('an element that is fetched on demand', () => {
  const probe = async () => {
    const element = await fixture<LazyProbe>(html`<acme-order-pad-lazy-probe></acme-order-pad-lazy-probe>`);
    return { element, driver: new RootDriver(element) };
  };

  it('shows a placeholder until it is there, under the prefix of the element around it', async () => {
    const { element, driver } = await probe();
    let arrive: (() => void) | undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });

    element.fetch('order-pad-late', () => arrived.then(() => ({ 'order-pad-late': Late })));
    await driver.says('On its way.');
    arrive?.();
    await until(() => element.content instanceof Late);

    expect(element.content?.localName).to.equal('acme-order-pad-late');
    expect(element.content?.hasAttribute('exportparts')).to.equal(true);
  });

  it('that could not be fetched says so, and is fetched again by its button, which keeps the focus', async () => {
    const { element, driver } = await probe();
    let count = 0;
    element.fetch('order-pad-lost', async () => {
      count += 1;
      // Each attempt sends a lost request once more.
      if (count < 5) throw new Error('lost on the way');
      return { 'order-pad-lost': class extends Late {} };
    });
    await driver.says('could not be loaded');

    const retry = driver.button('Try again');
    retry.focus();
    retry.click();
    await until(() => count === 4 && retry.ariaBusy === null);
    const focused = driver.focused;
    await driver.press('Try again');
    await until(() => element.content instanceof Late);

    expect(focused).to.equal(retry);
    expect(count).to.equal(5);
  });
});
