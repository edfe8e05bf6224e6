import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { padView } from '@orderpad/core';
import { LitElement } from 'lit';
import '../src/define.ts';
import '../src/define/steps.ts';
import type { OrderPadSession } from '../src/pad/order-pad-session.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

/** Places the steps of an order below a session, as a page does. */
async function placed(tags: readonly string[]): Promise<OrderPadSession> {
  const session = await fixture<OrderPadSession>(
    html`<order-pad-session lang="en-GB" .host=${memoryHost()}></order-pad-session>`,
  );
  session.append(...tags.map((tag) => document.createElement(tag)));
  await until(() => session.session?.view(padView).phase === 'editing', 'waited for the order to be open');
  return session;
}

function stepIn(session: OrderPadSession, tag: string): RootDriver {
  const step = session.querySelector(tag);
  if (!(step instanceof LitElement)) throw new Error(`<${tag}> is not there`);
  return new RootDriver(step);
}

const plate = {
  item: { kind: 'custom', title: 'Name plate', unitPrice: 450, ships: true },
  quantity: 1,
} as const;

describe('steps that a page has placed below a session', () => {
  it('lead from the button that places the order to the first one that lacks something', async () => {
    const session = await placed(['order-pad-review', 'order-pad-items', 'order-pad-contact']);
    const contact = stepIn(session, 'order-pad-contact');

    await stepIn(session, 'order-pad-review').press('Place order');

    await until(() => contact.root.activeElement?.id === 'errors', 'waited for the focus on the errors');
    await contact.says('There is a problem');
  });

  it('lead from a reason to the field, past steps that are not complete', async () => {
    const session = await placed(['order-pad-contact', 'order-pad-shipping', 'order-pad-review']);
    session.session?.send({ type: 'items.add', lines: [plate] });
    const review = stepIn(session, 'order-pad-review');
    const contact = stepIn(session, 'order-pad-contact');
    await review.press('Place order');
    await review.says('Choose an address');
    await until(() => contact.root.activeElement?.id === 'errors', 'waited for the focus on the errors');

    await review.press('Choose an address');

    const shipping = session.querySelector('order-pad-shipping');
    await until(() => document.activeElement === shipping, 'waited for the focus in the shipping');
  });

  it('leave the focus to a person who has gone on before the file with the reasons has come', async () => {
    const session = await placed(['order-pad-review', 'order-pad-contact']);
    const review = stepIn(session, 'order-pad-review');
    await review.says('Place order');
    const button = review.button('Place order');

    button.focus();
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));

    await stepIn(session, 'order-pad-contact').says('There is a problem');
    // By then the file has come, and what it does has been done.
    await import('../src/fixes/placed-steps.ts');
    await aTimeout(0);
    expect(document.activeElement?.localName).to.equal('order-pad-review');
  });

  it('say above themselves what a step lacks that the page shows nowhere', async () => {
    const session = await placed(['order-pad-items']);

    session.session?.send({ type: 'review.place' });

    await until(() => session.shadowRoot?.activeElement?.localName === 'order-pad-blocked');
    const notice = session.shadowRoot?.querySelector('order-pad-blocked');
    if (!(notice instanceof LitElement)) throw new Error('there is no notice');
    await new RootDriver(notice).says('Choose a contact.');
  });
});
