import { expect, fixture, html } from '@open-wc/testing';
import { HostError, type Host } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';
import { call, draftsOf, resume, saved } from './drivers/saved-order.ts';

describe('A10: two versions of a saved order', () => {
  it('it is asked which one to keep, and theirs is taken', async () => {
    const { host, at } = await saved();
    const pad = await resume(host, at.draft.id);
    const theirs = { ...at.draft, revision: at.draft.revision + 1, note: 'Theirs' };
    await draftsOf(host).save({ draft: theirs }, { ...call(), base: at.tag });
    pad.pad.session?.send({ type: 'review.edit', patch: { note: 'Mine' } });

    await (await pad.part('order-pad-save')).press('Save order for later');

    const changes = await pad.part('order-pad-changes');
    await changes.says('This order was changed elsewhere.');
    await until(() => changes.focused?.id === 'conflict');
    await expect(changes.element).to.be.accessible();
    expect(pad.pad.session?.persist().data.note).to.equal('Mine');
    await changes.press('Take theirs');
    await until(() => pad.pad.session?.persist().data.note === 'Theirs');
  });

  it('mine is kept when that is wanted', async () => {
    const { host, at } = await saved();
    const pad = await resume(host, at.draft.id);
    const theirs = { ...at.draft, revision: at.draft.revision + 1, note: 'Theirs' };
    await draftsOf(host).save({ draft: theirs }, { ...call(), base: at.tag });
    pad.pad.session?.send({ type: 'review.edit', patch: { note: 'Mine' } });
    await (await pad.part('order-pad-save')).press('Save order for later');

    await (await pad.part('order-pad-changes')).press('Keep mine');

    await until(() => pad.pad.session?.draftId !== at.draft.id);
    expect((await draftsOf(host).load(at.draft.id, call())).draft.note).to.equal('Mine');
  });

  it('an order edited on this device, and saved by somebody else since, is asked about when it is opened', async () => {
    const { host, at } = await saved();
    const storage = memoryStorage();
    await storage.saveDraft({
      schema: 'orderpad.draft',
      v: 1,
      savedAt: new Date(0).toISOString(),
      base: { tag: at.tag, revision: at.draft.revision },
      data: { ...at.draft, revision: at.draft.revision + 1, note: 'Mine' },
    });
    const theirs = { ...at.draft, revision: at.draft.revision + 1, note: 'Theirs' };
    await draftsOf(host).save({ draft: theirs }, { ...call(), base: at.tag });

    const pad = new PadDriver(
      await fixture<OrderPad>(html`<order-pad .host=${host} .storage=${storage}></order-pad>`),
    );

    const changes = await pad.part('order-pad-changes');
    await changes.says('This order was changed elsewhere.');
    expect(pad.pad.session?.persist().data.note).to.equal('Mine');
  });

  it('an order that cannot be opened says why, and a button tries again', async () => {
    const { host, at } = await saved();
    let fails = true;
    const { load } = draftsOf(host);
    const failing: Host = {
      ...host,
      drafts: {
        ...draftsOf(host),
        load: (...question) =>
          fails ? Promise.reject(new HostError('unavailable', 'down')) : load(...question),
      },
    };
    const pad = new PadDriver(
      await fixture<OrderPad>(html`<order-pad .host=${failing} .draft=${at.draft.id}></order-pad>`),
    );
    const setup = await pad.part('order-pad-setup');
    await setup.says('The saved order could not be opened.');

    fails = false;
    await setup.press('Try again');

    await (await pad.part('order-pad-review')).says('Place order');
  });
});
