import { expect } from '@open-wc/testing';
import { memoryStorage } from '@orderpad/core/storage';
import { until } from './drivers/root-driver.ts';
import { changesOf, cheaperBefore, resume, saved } from './drivers/saved-order.ts';

describe('A11: what has changed since an order was saved', () => {
  it('nothing is shown when nothing has changed', async () => {
    const { host, at } = await saved();

    const pad = await resume(host, at.draft.id);

    await (await pad.part('order-pad-review')).says('Place order · £');
    expect((await pad.part('order-pad-changes')).text).to.equal('');
  });

  it('each change is shown with both sides, and holds the order back until it is accepted', async () => {
    const { host, at } = await saved();
    const { pad, changes } = await changesOf(host, at);
    const review = await pad.part('order-pad-review');
    await review.says('Place order');
    expect(changes.text).to.include('Price of Stoneware mug').and.include('1 change to decide');
    await expect(changes.element).to.be.accessible();
    expect(review.button('Place order').getAttribute('aria-disabled')).to.equal('true');

    await changes.press('Accept');

    await changes.says('All changes are decided.');
    await changes.says('Accepted');
    expect(changes.focus).to.equal('Changed since this order was saved');
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');
    await expect(changes.element).to.be.accessible();
  });

  it('what was accepted is not asked again after a reload', async () => {
    const { host, at } = await saved();
    await cheaperBefore(host, at);
    const storage = memoryStorage();
    const pad = await resume(host, at.draft.id, storage);
    const changes = await pad.part('order-pad-changes');
    await changes.says('1 change to decide');
    await changes.press('Accept');
    await changes.says('All changes are decided.');
    await until(async () => JSON.stringify(await storage.loadDraft(at.draft.id))?.includes('"accepted"'));
    pad.element.remove();

    const reloaded = await resume(host, at.draft.id, storage);

    await (await reloaded.part('order-pad-changes')).says('All changes are decided.');
    const review = await reloaded.part('order-pad-review');
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');
  });

  it('what is undecided when the order is saved again is asked about by the next device', async () => {
    const { host, at } = await saved();
    const { pad } = await changesOf(host, at);

    await (await pad.part('order-pad-save')).press('Save order for later');
    await until(() => pad.pad.session?.draftId !== at.draft.id, 'the saved order is set aside');
    pad.element.remove();

    const again = await resume(host, at.draft.id);
    const changes = await again.part('order-pad-changes');
    await changes.says('1 change to decide');
  });

  it('a decision can be taken back', async () => {
    const { host, at } = await saved();
    const { changes } = await changesOf(host, at);
    await changes.press('Accept');

    await changes.press('Decide again');

    await changes.says('1 change to decide');
  });

  it('the line is removed instead', async () => {
    const { host, at } = await saved();
    const { pad, changes } = await changesOf(host, at);

    await changes.press('Remove');

    await changes.says('Removed');
    expect(pad.pad.session?.persist().data.lines).to.deep.equal([]);
  });

  it('X1: the old price is kept with a reason, by the keyboard alone', async () => {
    const { host, at } = await saved();
    const { pad, changes } = await changesOf(host, at);
    changes.button('Keep £').focus();
    await changes.keys('Enter');
    await changes.says('Reason for keeping');
    await until(() => changes.focused?.id === 'reason');
    await expect(changes.element).to.be.accessible();

    await changes.type('Reason', ' ');
    await changes.keys('Enter');
    await changes.says('Enter a reason.');
    expect(changes.invalid).to.deep.equal(['reason']);
    await changes.type('Reason', 'Promised on the phone');
    await changes.keys('Enter');

    await changes.says('Price kept');
    const [line] = pad.pad.session?.persist().data.lines ?? [];
    const [before] = at.quoted?.lines ?? [];
    expect(line?.override).to.deep.equal({
      unitPrice: (before?.unitPrice ?? 0) - 100,
      reason: 'Promised on the phone',
    });
  });

  it('X1: the old price is not offered beyond the limit of the operator', async () => {
    const { host, at } = await saved({ overrideLimit: 1 });

    const { changes } = await changesOf(host, at);

    expect(changes.text).to.include('Accept').and.not.include('Keep £');
  });
});
