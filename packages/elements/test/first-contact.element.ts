import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { consultant } from '@orderpad/core/flows';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderPad } from '../src/pad/order-pad.ts';
import '../src/define.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const contactIdOf = ({ pad }: PadDriver) => pad.session?.persist().data.contactId;

async function open(contact: string, storage = memoryStorage()): Promise<PadDriver> {
  const pad = await fixture<OrderPad>(
    html`<order-pad
      contact=${contact}
      .host=${memoryHost({ data: shop })}
      .flow=${consultant}
      .storage=${storage}
    ></order-pad>`,
  );
  const driver = new PadDriver(pad);
  await until(() => pad.session && contactIdOf(driver), 'waited for a contact');
  return driver;
}

describe('a pad with a contact', () => {
  it('A1: it begins an order for her at the items', async () => {
    const pad = await open('contact-5');

    await pad.part('order-pad-items');

    expect(contactIdOf(pad)).to.equal('contact-5');
    await expect(pad.element).to.be.accessible();
  });

  it('it continues the unfinished order for her, and leaves that for another contact where it is', async () => {
    const storage = memoryStorage();
    const first = await open('contact-5', storage);
    const saved = nextEvent(first.element, 'order-saved');
    first.pad.session?.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });
    await saved;
    const draftId = first.pad.session?.draftId;

    const other = await open('contact-1', storage);
    const again = await open('contact-5', storage);

    expect(draftId).to.be.a('string');
    expect(other.pad.session?.draftId).to.be.a('string').and.not.to.equal(draftId);
    expect(again.pad.session?.draftId).to.equal(draftId);
  });

  it('it begins another order at once when another contact is set before anything was entered', async () => {
    const pad = await open('contact-5');

    pad.pad.contact = 'contact-1';

    await until(() => contactIdOf(pad) === 'contact-1', 'waited for the other contact');
  });

  it('it asks before the order for another contact replaces one that was begun', async () => {
    const pad = await open('contact-5');
    pad.pad.session?.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });

    pad.pad.contact = 'contact-1';
    const question = await pad.part('order-pad-setup');
    await question.press('Keep this order');

    expect(contactIdOf(pad)).to.equal('contact-5');
  });

  it('it shows why a contact cannot be ordered for', async () => {
    const pad = await open('contact-12');

    await (await pad.contact()).says('Orders cannot be entered for administrator accounts.');
  });
});
