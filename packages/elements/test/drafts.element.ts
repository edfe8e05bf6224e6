import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Host, type SavedDraft } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/storage';
import { draftsView } from '@orderpad/core/drafts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import type { OrderPadDrafts } from '../src/drafts/order-pad-drafts.ts';
import '../src/define/drafts.ts';
import { age } from '../src/drafts/age.ts';
import { nextEvent } from './drivers/next-event.ts';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const call = () => ({ signal: new AbortController().signal });

function draftsOf({ drafts }: Host): NonNullable<Host['drafts']> {
  if (!drafts) throw new Error('the memory host keeps drafts');
  return drafts;
}

/** A pad at the review whose order is saved at the host. */
async function saved(options: MemoryOptions = {}): Promise<{ host: Host; at: SavedDraft }> {
  const host = memoryHost({ data: shop, ...options });
  const pad = await OrderDriver.at({ at: 'review', host });
  const { draftId } = pad.session;
  await (await pad.part('order-pad-save')).press('Save order for later');
  await nextHostSave(pad.pad);
  pad.element.remove();
  return { host, at: await draftsOf(host).load(draftId, call()) };
}

/** Resolves when the pad has saved at the host; it may have done so already. */
const nextHostSave = (pad: OrderPad): Promise<void> =>
  until(() => pad.session?.view(draftsView).isSaved || pad.session?.persist().data.lines.length === 0);

/** Saves the draft again with a price that was lower by 100 for each piece, as if it had risen since. */
async function cheaperBefore(host: Host, { draft, quoted, tag }: SavedDraft): Promise<void> {
  if (!quoted) throw new Error('it was saved without a price');
  const { totals } = quoted;
  const off = quoted.lines.reduce((sum, { quantity }) => sum + 100 * quantity, 0);
  const lines = quoted.lines.map((line) => ({
    ...line,
    unitPrice: line.unitPrice - 100,
    total: line.total - 100 * line.quantity,
  }));
  const before = { ...totals, subtotal: totals.subtotal - off, total: totals.total - off };
  await draftsOf(host).save(
    { draft, quoted: { ...quoted, lines, totals: before } },
    { ...call(), base: tag },
  );
}

async function resume(host: Host, draft: string): Promise<PadDriver> {
  const pad = await fixture<OrderPad>(html`<order-pad .host=${host} .draft=${draft}></order-pad>`);
  const driver = new PadDriver(pad);
  await until(() => pad.session && !pad.busy, 'waited for the order to be opened');
  return driver;
}

async function changesOf(host: Host, at: SavedDraft): Promise<{ pad: PadDriver; changes: RootDriver }> {
  await cheaperBefore(host, at);
  const pad = await resume(host, at.draft.id);
  const changes = await pad.part('order-pad-changes');
  await changes.says('Changed since this order was saved');
  return { pad, changes };
}

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

describe('A10: the list of saved orders', () => {
  const open = async (host: Host): Promise<RootDriver> =>
    new RootDriver(await fixture<OrderPadDrafts>(html`<order-pad-drafts .host=${host}></order-pad-drafts>`));

  it('it says for whom, by whom, how many, how much and how old, and continues one', async () => {
    const { host, at } = await saved();
    const list = await open(host);
    await list.says('Ada Whitcombe');
    for (const text of ['Rosa Martin', '2', '£', 'minute']) expect(list.text).to.include(text);
    await expect(list.element).to.be.accessible();

    const opened = nextEvent(list.element, 'order-draft-opened');
    await list.press('Continue');

    const { draft, flow } = await opened;
    expect([draft, flow]).to.deep.equal([at.draft.id, 'back-office']);
  });

  it('it is searched by contact, and says when none matches', async () => {
    const { host } = await saved();
    const list = await open(host);
    await list.says('Ada Whitcombe');

    const search = list.root.querySelector<HTMLInputElement>('[name=search]');
    if (search) search.value = 'nobody';
    search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await list.says('No saved order matches');
    await list.press('Show all saved orders');

    await list.says('Ada Whitcombe');
  });

  it('one is removed only after a question, which Escape declines', async () => {
    const { host } = await saved();
    const list = await open(host);
    await list.press('Remove');
    await list.says('Remove the saved order for Ada Whitcombe?');
    await until(() => list.focused?.id === 'remove');
    await expect(list.element).to.be.accessible();
    await list.keys('Escape');
    await list.saysNoMore('Remove the saved order for');

    await list.press('Remove');
    await list.press('Remove it');

    await list.says('No saved orders');
    expect((await draftsOf(host).list({ text: '', limit: 5 }, call())).items).to.deep.equal([]);
  });

  it('a list that cannot be loaded says why', async () => {
    const { drafts: _, ...host } = memoryHost({ data: shop });

    const list = await open(host);

    await list.says('The saved orders could not be loaded.');
    await expect(list.element).to.be.accessible();
  });

  it('an age is told in the largest unit that fits', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');

    expect(age('2026-03-07T11:00:00Z', { lang: 'en' }, now)).to.equal('3 days ago');
    expect(age('2026-03-10T10:30:00Z', { lang: 'en' }, now)).to.equal('1 hour ago');
    expect(age('2026-03-10T12:00:05Z', { lang: 'en' }, now)).to.equal('this minute');
  });
});

describe('A9: the total that the customer was told', () => {
  it('a difference is pointed out and accepted before the order is placed, and recorded with it', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Place order · £');

    await review.type('Total quoted to the customer', '£1.50');

    await review.says('The customer was told £1.50; the order comes to');
    expect(review.button('Place order').getAttribute('aria-disabled')).to.equal('true');
    await expect(review.element).to.be.accessible();
    review.root.querySelector<HTMLInputElement>('.warnings input')?.click();
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');
    const placed = nextEvent(pad.element, 'order-placed');
    await review.press('Place order');
    expect((await placed).order.quotedTotal).to.deep.equal({ amount: 150, currency: 'GBP' });
  });

  it('a text that is no amount is kept, explained, and holds the order back', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('Place order · £');

    await review.type('Total quoted to the customer', 'about ten');
    await review.says('Enter an amount');
    await review.press('Place order');

    expect(review.focused?.id).to.equal('quoted');
    expect(review.control('Total quoted to the customer').value).to.equal('about ten');
    expect(pad.session.persist().data.quotedTotal).to.equal(undefined);
  });
});
