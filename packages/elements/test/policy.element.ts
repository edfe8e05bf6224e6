import { expect } from '@open-wc/testing';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** Everything that the page's policy has refused since. */
function underStrictPolicy(): string[] {
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
    refused.push(`${effectiveDirective} ${sample}`),
  );
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `style-src 'self'; object-src 'none'; require-trusted-types-for 'script'`;
  document.head.append(policy);
  return refused;
}

describe('under a strict content security policy with trusted types', () => {
  const refused = underStrictPolicy();

  it('the policy is in force, without which the other tests mean nothing', async () => {
    const probe = document.createElement('p');

    probe.setAttribute('style', 'color: red');

    await until(() => refused.splice(0).length > 0);
  });

  it('the pad opens, searches, and shows a popup, a dialog and an inline form', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.contact();
    contact.control('Find a contact').click();
    await contact.says('Ada Whitcombe');
    await contact.press('New contact');
    await contact.press('Create contact');
    await contact.keys('Escape');
    await pad.choose('tomasz');
    await contact.press('Add address');
    await contact.says('Street address');

    expect(refused).to.deep.equal([]);
  });

  it('the pad goes on to the items', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    await pad.press('Continue');
    await pad.part('order-pad-items');

    expect(refused).to.deep.equal([]);
  });
});
