import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

class Probe extends LitElement {
  static override properties = { label: {} };
  label = 'before';

  protected override render() {
    return html`<button type="button">${this.label}</button>`;
  }
}
customElements.define('properties-probe', Probe);

// The browser's twin of properties.test.ts: another compiler, the same settings.
it('a property is rendered again when it changes', async () => {
  const probe = await fixture<Probe>(html`<properties-probe></properties-probe>`);

  probe.label = 'after';
  await probe.updateComplete;

  expect(probe.shadowRoot?.querySelector('button')?.textContent).to.equal('after');
  await expect(probe).to.be.accessible();
});
