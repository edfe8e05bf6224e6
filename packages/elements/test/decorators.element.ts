import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('decorators-probe')
class Probe extends LitElement {
  @property() label = 'before';

  protected override render() {
    return html`<button type="button">${this.label}</button>`;
  }
}

// The browser's twin of decorators.test.ts: another compiler, the same settings.
it('paints a property again when it changes', async () => {
  const probe = await fixture<Probe>(html`<decorators-probe></decorators-probe>`);

  probe.label = 'after';
  await probe.updateComplete;

  expect(probe.shadowRoot?.querySelector('button')?.textContent).to.equal('after');
  await expect(probe).to.be.accessible();
});
