import { expect } from '@open-wc/testing';
import { demoData, memoryHost } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { backOffice, padView } from '@orderpad/core';
import { consultant } from '@orderpad/core/flows';
import { memoryStorage } from '@orderpad/core/storage';
import '../src/define/steps.ts';
import '../src/define.ts';
import { nextEvent, nextTask } from './drivers/next-event.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('a host or flow that is set again', () => {
  it('an order goes on when the page makes host, flow and storage anew at each render', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const draftId = pad.pad.session?.draftId;

    for (let render = 0; render < 3; render++) {
      pad.pad.host = memoryHost();
      pad.pad.flow = { ...backOffice, policies: { ...backOffice.policies } };
      pad.pad.storage = memoryStorage();
      await nextEvent(pad.element, 'order-saved');
    }

    expect(pad.pad.session?.draftId).to.equal(draftId);
    await (await pad.contact()).says('Marcus Oyelaran');
  });

  it('an order goes on at the new host of the same shop', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    const asked: string[] = [];
    const fresh = memoryHost({ data: shop });
    const host: Host = {
      ...fresh,
      orders: { ...fresh.orders, quote: (...call) => (asked.push('quote'), fresh.orders.quote(...call)) },
      describe: (call) => (asked.push('describe'), fresh.describe(call)),
    };

    pad.pad.host = host;
    await until(() => asked.includes('describe'));
    await until(() => {
      pad.session.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });
      return asked.includes('quote');
    });

    expect(asked[0]).to.equal('describe');
  });

  it('another flow after something was entered is asked about, and the order can be kept', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const draftId = pad.pad.session?.draftId;

    pad.pad.flow = consultant;
    const question = await pad.part('order-pad-setup');
    await expect(pad.element).to.be.accessible();
    await question.press('Keep this order');

    await until(() => !pad.root.querySelector('order-pad-setup'));
    // The next render of the page asks for the same again, and the person is not.
    let count = 0;
    pad.element.addEventListener('order-replace-wanted', () => count++);
    const storage = memoryStorage();
    pad.pad.flow = { ...consultant };
    pad.pad.storage = storage;
    await nextEvent(pad.element, 'order-saved');

    expect(count).to.equal(0);
    expect(pad.pad.session?.draftId).to.equal(draftId);
    await (await pad.contact()).says('Marcus Oyelaran');
  });

  it('another flow begins when the person wants the new order', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    pad.pad.flow = consultant;
    await (await pad.part('order-pad-setup')).press('Begin a new order');

    await until(() => pad.pad.session?.persist().data.flow === 'consultant');
    expect(pad.root.querySelector('order-pad-setup')).to.equal(null);
  });

  it('a page that cancels order-replace-wanted keeps the order until it calls begin()', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const draftId = pad.pad.session?.draftId;
    const wanted = nextEvent(pad.element, 'order-replace-wanted');
    pad.element.addEventListener('order-replace-wanted', (event) => event.preventDefault());

    pad.pad.flow = consultant;
    await wanted;
    await nextTask();
    const kept = pad.pad.session?.draftId;
    pad.pad.begin();
    await until(() => pad.pad.session?.persist().data.flow === 'consultant');

    expect(kept).to.equal(draftId);
    expect(pad.root.querySelector('order-pad-setup')).to.equal(null);
  });

  it('another shop after something was entered is asked about', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    pad.pad.host = memoryHost({ data: await demoData('EUR'), currency: 'EUR' });
    await (await pad.part('order-pad-setup')).press('Begin a new order');

    await until(() => pad.pad.session?.view(padView).profile?.currency === 'EUR');
  });

  it('another flow after the order was placed begins at once', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    await (await pad.part('order-pad-review')).press('Place order');
    await pad.part('order-pad-placed');

    pad.pad.flow = consultant;

    await until(() => pad.pad.session?.persist().data.flow === 'consultant');
  });
});
