import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { consultant } from '@orderpad/core/flows';
import { sendKeys } from '@web/test-runner-commands';
import { registerHost, type OrderErrorEvent } from '../src/index.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { nextEvent } from './drivers/next-event.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('opening a pad', () => {
  it('the pad says that it is opening until the host has described itself', async () => {
    const pad = await PadDriver.open({ latency: 50 });

    const whileOpening = { text: pad.text, busy: pad.pad.busy };
    await pad.contact();

    expect(whileOpening.text).to.include('Opening the order');
    expect(whileOpening.busy).to.equal(true);
    await until(() => !pad.pad.busy);
  });

  it('text typed while the order is being opened is searched for afterwards', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const pad = await PadDriver.open({ latency: (what) => (what === 'describe' ? 1 : 0), wait: () => asked });
    const search = await pad.part('order-pad-contact');
    search.control('Find a contact').focus();

    await sendKeys({ type: 'marcus' });
    const whileOpening = { busy: pad.pad.busy, text: search.control('Find a contact').value };
    answer();
    await search.says('Marcus Oyelaran');

    expect(whileOpening).to.deep.equal({ busy: true, text: 'marcus' });
    expect(search.focused).to.equal(search.control('Find a contact'));
    expect(search.control('Find a contact').value).to.equal('marcus');
  });

  it('B1: says why no order can be entered where ecommerce is switched off', async () => {
    const pad = await PadDriver.open({ entryBar: 'ecommerce-disabled' });

    await (await pad.part('order-pad-setup')).says('Ecommerce is switched off.');

    await expect(pad.element).to.be.accessible();
  });

  it('the pad offers to try again when the host does not answer, and then opens', async () => {
    const pad = await PadDriver.open({ host: failingOnce() });
    await pad.says('cannot be reached');
    await expect(pad.element).to.be.accessible();

    await pad.press('Try again');

    await pad.contact();
  });

  it('a pad without a host says so', async () => {
    const element = await fixture<OrderPad>(html`<order-pad></order-pad>`);

    const notice = await new PadDriver(element).part('order-pad-setup');
    await notice.says('This order pad has no host.');
  });

  it('a registered host is found by the name in the attribute', async () => {
    registerHost('shop', () => memoryHost());

    const element = document.createElement('order-pad');
    element.setAttribute('host', 'shop');
    const ready = nextEvent(element, 'order-ready');
    document.body.append(element);

    expect((await ready).session).to.equal(element.session);
    element.remove();
  });

  it('the pad dispatches order-ready, and order-blocked for a refused move', async () => {
    const pad = await PadDriver.open();
    await pad.contact();
    const blocked = nextEvent(pad.element, 'order-blocked');

    await pad.press('Continue');

    const { step, issues } = await blocked;
    expect(step).to.equal('contact');
    expect(issues.map(({ code }) => code)).to.deep.equal(['contact-required']);
  });
});

describe('moving between steps', () => {
  it('the first field of the new step gets the focus of staff', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    await pad.press('Continue');

    const items = await pad.part('order-pad-items');
    await until(() => items.focused?.localName === 'order-pad-fast-entry');
  });

  it('Ctrl+Enter continues and Alt+PageUp goes back', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    await pad.keys('Control+Enter');
    const items = await pad.part('order-pad-items');
    await until(() => items.focused?.localName === 'order-pad-fast-entry');
    await pad.keys('Alt+PageUp');

    await until(() => pad.root.querySelector('order-pad-contact'));
  });

  it('the rail names the current step and the finished ones in text', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    await pad.press('Continue');
    await pad.part('order-pad-items');

    const rail = await pad.part('order-pad-rail');

    expect(rail.text).to.include('Contact (done)');
    expect(rail.root.querySelector('[aria-current=step]')?.textContent).to.match(/Items\s*\(current step\)/);
  });

  it('the rail goes back to a finished step, where the contact still is', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    await pad.press('Continue');
    await pad.part('order-pad-items');

    await (await pad.part('order-pad-rail')).press('Contact');

    await (await pad.contact()).says('Marcus Oyelaran');
  });

  it('a refused move focuses the error summary, which is accessible', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.contact();

    await pad.press('Continue');

    await until(() => contact.focused?.id === 'errors');
    expect(contact.focus).to.include('Choose a contact.');
    await expect(pad.element).to.be.accessible();
  });
});

describe('a pad in a page', () => {
  it('the order survives moving the pad', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const section = document.createElement('section');
    pad.element.parentElement?.append(section);

    section.append(pad.element);
    await pad.element.updateComplete;

    expect((await pad.contact()).text).to.include('Marcus Oyelaran');
  });

  it('messages of the page replace the built-in ones', async () => {
    const pad = await PadDriver.open();
    await pad.contact();

    pad.pad.messages = { 'contact.heading': 'Which customer?' };
    await pad.element.updateComplete;

    await (await pad.contact()).says('Which customer?');
  });

  it('money is formatted in the language of the page', async () => {
    const pad = await PadDriver.open();
    await pad.contact();

    pad.pad.lang = 'de';
    const summary = await pad.part('order-pad-summary');

    await summary.says('0,00\u00a0£'.replace('\u00a0', ' '));
  });

  it('a page can style parts and set tokens', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'order-pad { --order-pad-accent: rgb(1, 2, 3) } order-pad::part(heading) { color: rgb(4, 5, 6) }',
    );
    document.adoptedStyleSheets.push(sheet);
    const pad = await PadDriver.open();
    const contact = await pad.contact();

    const [heading, next] = [contact.root.querySelector('#heading'), pad.button('Continue')];

    expect(heading && getComputedStyle(heading).color).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(next).backgroundColor).to.equal('rgb(1, 2, 3)');
    document.adoptedStyleSheets.pop();
  });

  it('a second definition does no harm, and a prefix renames the tags', async () => {
    const { define } = await import('../src/index.ts');

    define();
    define({ prefix: 'acme-' });

    const acme = await fixture<OrderPad>(html`<acme-order-pad .host=${memoryHost()}></acme-order-pad>`);
    await until(() => acme.shadowRoot?.querySelector('acme-order-pad-contact'));
  });
});

function failingOnce(): Host {
  const host = memoryHost();
  let isFirst = true;
  return {
    ...host,
    describe: async (call) => {
      if (!isFirst) return host.describe(call);
      isFirst = false;
      throw new HostError('unreachable', 'the first call fails');
    },
  };
}

describe('a pad that names its flow', () => {
  it('a shipped flow is found by its id', async () => {
    const element = await fixture<OrderPad>(
      html`<order-pad flow="phone-order" .host=${memoryHost()}></order-pad>`,
    );
    const pad = new PadDriver(element);

    await pad.contact();

    expect(element.session?.persist().data.flow).to.equal('phone-order');
  });

  it('an unknown flow is reported to the person and the page, and a valid one then works', async () => {
    const heard: [string, string][] = [];
    const hear = ({ code, during }: OrderErrorEvent) => void heard.push([code, during]);
    const element = await fixture<OrderPad>(
      html`<order-pad flow="back-ofice" .host=${memoryHost()} @order-error=${hear}></order-pad>`,
    );
    const pad = new PadDriver(element);

    const notice = await pad.part('order-pad-setup');
    await notice.says('No flow is called “back-ofice”.');

    expect(notice.text).to.include('“back-office”, “phone-order”, “consultant”, “distributor”');
    expect(heard).to.deep.equal([['not-found', 'setup']]);
    expect(element.busy).to.equal(false);
    await expect(element).to.be.accessible();
    element.flow = 'back-office';
    await pad.contact();
    expect(pad.root.querySelector('order-pad-setup')).to.equal(null);
  });

  it('an unknown host name is reported', async () => {
    const element = await fixture<OrderPad>(html`<order-pad host="nobody"></order-pad>`);

    const notice = await new PadDriver(element).part('order-pad-setup');
    await notice.says('No host is registered as “nobody”.');
  });

  it('another flow starts another order', async () => {
    const element = await fixture<OrderPad>(html`<order-pad .host=${memoryHost()}></order-pad>`);
    const pad = new PadDriver(element);
    await pad.contact();
    const before = element.session?.persist().data.flow;

    element.flow = consultant;
    await until(() => element.session?.persist().data.flow === 'consultant');

    expect(before).to.equal('back-office');
  });
});
