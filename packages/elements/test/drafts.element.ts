import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { type Host } from '@orderpad/contracts';
import type { OrderPadDrafts } from '../src/drafts/order-pad-drafts.ts';
import '../src/define/drafts.ts';
import { age } from '../src/drafts/age.ts';
import { nextEvent } from './drivers/next-event.ts';
import { shop } from './drivers/order-driver.ts';
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
