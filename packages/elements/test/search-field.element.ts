import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { uiMessages } from '../src/messages/ui.messages.ts';
import { MessagesController } from '../src/messages/messages-controller.ts';
import { base } from '../src/styles/base.ts';
import { controls } from '../src/styles/controls.ts';
import { searchField } from '../src/ui/search-field.ts';
import { RootDriver } from './drivers/root-driver.ts';

class SearchProbe extends LitElement {
  static override styles = [...base, controls];
  static override properties = { text: { state: true } };
  text = '';
  readonly #messages = new MessagesController(this, uiMessages);

  protected override render() {
    const onText = (text: string) => {
      this.text = text;
    };
    return searchField({
      id: 'search',
      name: 'search',
      label: 'Search orders',
      text: this.text,
      t: this.#messages.t,
      onText,
    });
  }
}
customElements.define('search-probe', SearchProbe);

describe('the search field', () => {
  it('reports what is typed, and its clear button empties it and gives the focus back', async () => {
    const element = await fixture<SearchProbe>(html`<search-probe></search-probe>`);
    const driver = new RootDriver(element);
    const input = driver.root.querySelector('input');
    input?.focus();
    await sendKeys({ type: 'mug' });
    await element.updateComplete;
    const typed = element.text;
    await expect(element).to.be.accessible();

    driver.root.querySelector('button')?.click();
    await element.updateComplete;

    expect(typed).to.equal('mug');
    expect(element.text).to.equal('');
    expect(input?.value).to.equal('');
    expect(driver.focused).to.equal(input);
    expect(driver.root.querySelector('button')).to.equal(null);
  });
});
