import { expect, fixture, html } from '@open-wc/testing';
import type { NumberRefusal } from '@orderpad/core/numbers';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { choices } from '../src/styles/choices.ts';
import { base } from '../src/styles/base.ts';
import { quantity } from '../src/ui/quantity.ts';
import { uiMessages } from '../src/messages/ui.messages.ts';
import { MessagesController } from '../src/messages/messages-controller.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

class Counter extends LitElement {
  static override styles = [...base, choices];
  readonly #messages = new MessagesController(this, uiMessages);
  value = 5;
  refusals: NumberRefusal[] = [];

  protected override render() {
    const { t, locale } = this.#messages;
    return quantity({
      id: 'quantity',
      label: 'Quantity of tea',
      value: this.value,
      max: 2000,
      t,
      locale,
      onChange: (value) => {
        this.value = value;
        this.refusals = [];
        this.requestUpdate();
      },
      error: this.refusals.at(-1),
      onInvalid: (refusal) => {
        this.refusals.push(refusal);
        this.requestUpdate();
      },
    });
  }
}
customElements.define('quantity-counter', Counter);

describe('the quantity stepper', () => {
  async function counter(lang = 'en') {
    // With a place for Tab to go to: from the last field of a page Firefox leaves it.
    const page = await fixture(
      html`<p><quantity-counter lang=${lang}></quantity-counter><button>On</button></p>`,
    );
    const element = page.querySelector<Counter>('quantity-counter');
    if (!element) throw new Error('The page has no counter.');
    const driver = new RootDriver(element);
    driver.root.querySelector('input')?.focus();
    return { element, driver };
  }

  it('arrow keys change the quantity, down to one', async () => {
    const { element, driver } = await counter();

    await driver.keys('ArrowUp', ...Array.from({ length: 9 }, () => 'ArrowDown'));

    expect(element.value).to.equal(1);
  });

  it('typing replaces the selected number, grouped as in the language', async () => {
    const { element, driver } = await counter('de');

    await sendKeys({ type: '1.200' });
    await driver.keys('Tab');

    await until(() => element.value === 1200, `it is ${element.value}`);
  });

  it('invalid input stays for correction and is reported', async () => {
    const { element, driver } = await counter();

    await sendKeys({ type: '12 boxes' });
    await driver.keys('Tab');
    await until(() => element.refusals.length > 0, 'nothing was said');

    expect(element.value).to.equal(5);
    expect(element.refusals).to.deep.equal(['no-number']);
    expect(driver.root.querySelector('input')?.value).to.equal('12 boxes');
    expect(driver.invalid).to.deep.equal(['quantity']);
  });

  it('Escape restores the quantity after a refusal', async () => {
    const { element, driver } = await counter();
    await sendKeys({ type: '2.5' });
    await driver.keys('Tab', 'Shift+Tab');
    await until(() => driver.invalid.length > 0, 'nothing was refused');

    await driver.keys('Escape');

    await until(() => driver.invalid.length === 0, 'it is still refused');
    expect(driver.root.querySelector('input')?.value).to.equal('5');
    expect(element.value).to.equal(5);
  });

  it('an arrow key goes on from the number that is typed', async () => {
    const { element, driver } = await counter();

    await sendKeys({ type: '40' });
    await driver.keys('ArrowUp');

    expect(element.value).to.equal(41);
  });

  it('a number from another language is refused where it could be meant in two ways', async () => {
    const { element, driver } = await counter('de');

    await sendKeys({ type: '1,000' });
    await driver.keys('Tab');

    await until(() => element.refusals.length > 0, 'nothing was refused');
    expect(element.refusals).to.deep.equal(['ambiguous']);
    expect(element.value).to.equal(5);
  });

  it('the stepper is accessible, with both buttons named', async () => {
    const { element, driver } = await counter();

    expect([...driver.root.querySelectorAll('button')].map((each) => each.ariaLabel)).to.deep.equal([
      'One less',
      'One more',
    ]);
    await expect(element).to.be.accessible();
  });
});
