import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { type Host } from '@orderpad/contracts';
import type { OrderPadDrafts } from '../src/drafts/order-pad-drafts.ts';
import '../src/define/drafts.ts';
import { age } from '../src/drafts/age.ts';
import { nextEvent } from './drivers/next-event.ts';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';
import { call, draftsOf, handOffSaved, saved } from './drivers/saved-order.ts';

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

  it('one that its customer has is marked, shown, and not removed', async () => {
    const { host, at } = await saved();
    await handOffSaved(host, at);
    const list = await open(host);

    await list.says('With the customer');

    await expect(list.element).to.be.accessible();
    expect(list.text).to.include('Show').and.not.to.include('Continue').and.not.to.include('Remove');
    const opened = nextEvent(list.element, 'order-draft-opened');
    await list.press('Show');
    expect((await opened).draft).to.equal(at.draft.id);
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

describe('X5: a saved order goes to a colleague', () => {
  const open = async (host: Host): Promise<RootDriver> =>
    new RootDriver(await fixture<OrderPadDrafts>(html`<order-pad-drafts .host=${host}></order-pad-drafts>`));

  /** A saved order, its host, and the host as a colleague meets it. */
  const shared = async () => {
    const host = memoryHost({ data: shop });
    const pad = await OrderDriver.at({ at: 'review', host });
    const { draftId } = pad.session;
    await draftsOf(host).save({ draft: pad.session.persist().data }, { ...call(), base: undefined });
    pad.element.remove();
    return { host, draftId, theirs: host.asColleague('operator-2') };
  };

  it('it is given with a note, and waits for the colleague', async () => {
    const { host, draftId } = await shared();
    const list = await open(host);
    await list.press('Give to a colleague');
    await until(() => list.root.querySelector('#to'));
    await list.press('Give the order');
    await list.says('Choose who takes the order over.');
    const colleague = list.control('Colleague');
    colleague.value = 'operator-2';
    colleague.dispatchEvent(new Event('change'));
    await list.type('Note for the colleague', 'Rings again');
    await expect(list.element).to.be.accessible();

    await list.press('Give the order');

    await list.says('Given to Tom Ellery, not taken over yet');
    expect((await draftsOf(host).load(draftId, call())).transfer?.note).to.equal('Rings again');
    await list.press('Take back');
    await list.says('Continue');
    expect((await draftsOf(host).load(draftId, call())).transfer).to.equal(undefined);
  });

  it('the colleague sees who gave it and the note, and takes it over', async () => {
    const { host, draftId, theirs } = await shared();
    await draftsOf(host).transfer?.(draftId, { to: 'operator-2', note: 'Rings again' }, call());
    const list = await open(theirs);
    await list.says('From Rosa Martin, for you');
    await list.says('Rings again');
    await expect(list.element).to.be.accessible();
    const opened = nextEvent(list.element, 'order-draft-opened');

    await list.press('Take over');

    expect((await opened).draft).to.equal(draftId);
    expect((await draftsOf(host).load(draftId, call())).savedBy.name).to.equal('Tom Ellery');
  });

  it('an order that was taken back meanwhile says so', async () => {
    const { host, draftId, theirs } = await shared();
    await draftsOf(host).transfer?.(draftId, { to: 'operator-2' }, call());
    const list = await open(theirs);
    await list.says('From Rosa Martin, for you');
    await draftsOf(host).takeOver?.(draftId, call());

    await list.press('Take over');

    await list.says('This order was taken back, or a colleague has it already.');
  });

  it('a host without transfers offers none', async () => {
    const capabilities = (await memoryHost({ data: shop }).describe(call())).capabilities;
    const { host } = await saved({
      capabilities: capabilities.filter((each) => each !== 'drafts.transfers'),
    });
    const list = await open(host);

    await list.says('Continue');

    expect(list.text).not.to.include('colleague');
  });
});
