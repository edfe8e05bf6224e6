import { expect } from '@open-wc/testing';
import type { Host, Order, SavedDraft } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/storage';
import '../src/define/drafts.ts';
import '../src/define/steps.ts';
import { nextEvent } from './drivers/next-event.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { call, saved } from './drivers/saved-order.ts';

describe('a saved order that was placed meanwhile', () => {
  it('is shown as the order that it has become', async () => {
    const { host, at } = await saved();
    const order = await placed(host, at);
    const pad = document.createElement('order-pad');
    Object.assign(pad, { host, draft: at.draft.id });
    const heard = nextEvent(pad, 'order-placed-elsewhere');

    document.body.append(pad);

    expect((await heard).order).to.deep.equal(order);
    await (await new PadDriver(pad).part('order-pad-placed')).says(order.number);
    await expect(pad).to.be.accessible();
    pad.remove();
  });

  it('is removed from a device that went on with it', async () => {
    const { host, at } = await saved();
    const storage = memoryStorage();
    const { tag, draft, savedAt } = at;
    await storage.saveDraft({
      schema: 'orderpad.draft',
      v: 1,
      savedAt,
      data: { ...draft, note: 'Ring twice' },
      base: { tag, revision: draft.revision },
    });
    const order = await placed(host, at);
    const pad = document.createElement('order-pad');
    Object.assign(pad, { host, storage });
    const heard = nextEvent(pad, 'order-placed-elsewhere');

    document.body.append(pad);

    expect((await heard).order).to.deep.equal(order);
    expect(await storage.listDrafts()).to.deep.equal([]);
    pad.remove();
  });
});

/** Places a saved draft beside the pad. */
async function placed({ orders }: Host, { draft }: SavedDraft): Promise<Order> {
  const { id: quoteId, totals, currency } = await orders.quote(draft, call());
  const acceptedTotal = { amount: totals.total, currency };
  const key = crypto.randomUUID();
  return orders.place({ draft, quoteId, acceptedTotal, acknowledged: [] }, { ...call(), key });
}
