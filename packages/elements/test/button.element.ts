import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { base } from '../src/styles/base.ts';
import { controls } from '../src/styles/controls.ts';
import { button, type ButtonOptions } from '../src/ui/button.ts';
import { OrderDriver } from './drivers/order-driver.ts';
import { RootDriver } from './drivers/root-driver.ts';

class ButtonProbe extends LitElement {
  static override styles = [...base, controls];
  static override properties = { options: { attribute: false } };
  options: ButtonOptions = { label: 'Save' };
  submitted = 0;

  protected override render() {
    const submit = (event: Event) => {
      event.preventDefault();
      this.submitted += 1;
    };
    return html`<form @submit=${submit}>
      ${button(this.options)}
      <p id="why">Choose a contact first.</p>
    </form>`;
  }
}
customElements.define('button-probe', ButtonProbe);

describe('a button', () => {
  async function probe(options: ButtonOptions) {
    const element = await fixture<ButtonProbe>(html`<button-probe .options=${options}></button-probe>`);
    const native = element.shadowRoot?.querySelector('button');
    if (!native) throw new Error('The probe has no button.');
    return { element, native, driver: new RootDriver(element) };
  }

  it('ignores activations while it is busy, keeps its focus and its width, and says so', async () => {
    let count = 0;
    const options = { label: 'Save', onClick: () => (count += 1) } as const;
    const { element, native, driver } = await probe({ ...options, busy: { isOn: false, label: 'Saving …' } });
    const { width } = native.getBoundingClientRect();
    native.focus();
    await driver.keys('Enter');

    element.options = { ...options, busy: { isOn: true, label: 'Saving …' } };
    await element.updateComplete;
    await driver.keys('Enter', 'Space');
    native.click();

    expect(count).to.equal(1);
    expect(driver.focused).to.equal(native);
    expect(native.ariaBusy).to.equal('true');
    expect(native.textContent?.trim()).to.equal('Saving …');
    expect(native.getBoundingClientRect().width).to.equal(width);
    await expect(element).to.be.accessible();
  });

  it('submits its form, and not while it is busy', async () => {
    const options = { label: 'Save', submits: true } as const;
    const { element, native } = await probe(options);

    native.click();
    element.options = { ...options, busy: { isOn: true, label: 'Saving …' } };
    await element.updateComplete;
    native.click();

    expect(element.submitted).to.equal(1);
  });

  it('out of use with a reason stays in the tab order and is described by the reason', async () => {
    let count = 0;
    const onClick = () => (count += 1);
    const { native, driver } = await probe({ label: 'Continue', disabled: { reasonId: 'why' }, onClick });

    native.focus();
    native.click();

    expect(driver.focused).to.equal(native);
    expect(native.ariaDisabled).to.equal('true');
    expect(native.getAttribute('aria-describedby')).to.equal('why');
    expect(count).to.equal(1);
  });

  it('sets and removes the attributes that its caller names', async () => {
    const { element, native } = await probe({ label: 'More', attributes: { 'aria-expanded': true } });
    const before = native.ariaExpanded;

    element.options = { label: 'More', attributes: { 'aria-expanded': undefined, 'data-do': 'menu' } };
    await element.updateComplete;

    expect(before).to.equal('true');
    expect(native.hasAttribute('aria-expanded')).to.equal(false);
    expect(native.dataset['do']).to.equal('menu');
  });

  it('inside a step of the pad is styled by the page through its part', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    const items = await pad.part('order-pad-items');
    const style = document.createElement('style');
    style.textContent = 'order-pad::part(button) { letter-spacing: 7px; }';
    document.head.append(style);

    const { letterSpacing } = getComputedStyle(items.button('Add item'));
    style.remove();

    expect(letterSpacing).to.equal('7px');
  });
});
