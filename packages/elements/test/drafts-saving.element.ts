import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/storage';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';
import { call, draftsOf } from './drivers/saved-order.ts';

describe('A10: save order for later', () => {
  it('the order is saved with the page told, and an empty one begins', async () => {
    const host = memoryHost({ data: shop });
    const storage = memoryStorage();
    const pad = await OrderDriver.at({ at: 'review', host });
    pad.pad.storage = storage;
    const { draftId } = pad.session;
    const save = await pad.part('order-pad-save');
    await save.says('Save order for later');
    await expect(save.element).to.be.accessible();
    const told = new Promise<string>((resolve) =>
      pad.element.addEventListener('order-saved', ({ where }) => where === 'host' && resolve(where)),
    );

    await save.press('Save order for later');

    expect(await told).to.equal('host');
    await until(() => pad.pad.session && pad.pad.session.draftId !== draftId, 'no empty order was begun');
    expect((await draftsOf(host).load(draftId, call())).draft.lines).to.have.length(1);
    expect(await storage.loadDraft(draftId)).to.equal(undefined);
  });

  it('a failure says so, keeps the order, and another press saves it', async () => {
    const host = memoryHost({ data: shop });
    const { save } = draftsOf(host);
    let fails = true;
    const failing: Host = {
      ...host,
      drafts: {
        ...draftsOf(host),
        save: (...question) =>
          fails ? Promise.reject(new HostError('unavailable', 'down')) : save(...question),
      },
    };
    const pad = await OrderDriver.at({ at: 'review', host: failing });
    const { draftId } = pad.session;
    const element = await pad.part('order-pad-save');
    await element.press('Save order for later');
    await element.says('The order was not saved at the store.');
    expect(pad.session.draftId).to.equal(draftId);
    await expect(element.element).to.be.accessible();

    fails = false;
    await element.press('Save order for later');

    await until(() => pad.pad.session?.draftId !== draftId);
  });

  it('nothing is offered where the host keeps no drafts', async () => {
    const capabilities = (await memoryHost({ data: shop }).describe(call())).capabilities;
    const pad = await OrderDriver.at({
      at: 'review',
      capabilities: capabilities.filter((each) => each !== 'drafts'),
    });

    await pad.part('order-pad-keys');

    expect(pad.root.querySelector('order-pad-save')?.shadowRoot?.querySelector('button') ?? null).to.equal(
      null,
    );
  });
});
