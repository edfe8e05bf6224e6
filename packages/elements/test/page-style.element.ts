import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import '../src/define/orders.ts';
import '../src/define.ts';
import { defineOrders, defineSteps, type OrderErrorEvent } from '../src/index.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('text styles of the page', () => {
  /** Styles of a shouting page, and what becomes of each in the pad. */
  const styles: readonly (readonly [string, string, string])[] = [
    ['text-transform', 'uppercase', 'none'],
    ['white-space-collapse', 'preserve', 'collapse'],
    ['text-wrap-mode', 'nowrap', 'wrap'],
    ['font-style', 'italic', 'normal'],
    ['font-weight', '900', '400'],
    ['font-stretch', '75%', '100%'],
    ['font-variant-caps', 'small-caps', 'normal'],
    ['font-feature-settings', '"smcp"', 'normal'],
    ['text-indent', '20px', '0px'],
    ['text-align', 'center', 'start'],
    ['text-align-last', 'right', 'auto'],
    ['text-shadow', 'rgb(255, 0, 0) 1px 1px 0px', 'none'],
    ['word-break', 'break-all', 'normal'],
    ['overflow-wrap', 'anywhere', 'normal'],
    ['hyphens', 'auto', 'manual'],
    ['tab-size', '2', '8'],
    ['cursor', 'wait', 'auto'],
    ['font-size', '40px', '14px'],
    ['-webkit-text-stroke-width', '2px', '0px'],
  ];

  it('do not reach what the pad shows, at any depth', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    for (const [name, value] of styles) page.style.setProperty(name, value);
    page.style.setProperty('-webkit-text-fill-color', 'rgb(255, 0, 0)');
    const element = document.createElement('order-pad');
    element.host = memoryHost();
    page.append(element);
    const pad = new PadDriver(element);
    const contact = await pad.contact();
    const shown = [pad.root.querySelector('.pad'), contact.root.querySelector('section, div')];

    for (const each of shown) {
      const computed = each && getComputedStyle(each);
      for (const [name, , expected] of styles)
        expect(computed?.getPropertyValue(name), name).to.equal(expected);
      expect(computed?.getPropertyValue('-webkit-text-fill-color')).to.equal(computed?.color);
    }
  });

  it('that people set to read more easily do reach it', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.style.setProperty('letter-spacing', '2px');
    page.style.setProperty('word-spacing', '3px');
    const element = document.createElement('order-pad');
    element.host = memoryHost();
    page.append(element);
    const contact = await new PadDriver(element).contact();

    const computed = getComputedStyle(contact.control('Find a contact'));

    expect([computed.letterSpacing, getComputedStyle(element).wordSpacing]).to.deep.equal(['2px', '3px']);
  });
});

describe('the language of the page', () => {
  it('is followed when it changes around the pad, through the shadow root that holds it', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = page.attachShadow({ mode: 'open' });
    const element = document.createElement('order-pad');
    element.host = memoryHost();
    root.append(element);
    const pad = new PadDriver(element);
    await pad.contact();
    const summary = await pad.part('order-pad-summary');
    await summary.says('£0.00');

    page.lang = 'de';

    await summary.says('0,00');
  });

  it('is followed by an element that stands alone', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><order-pad-orders></order-pad-orders></div>`);
    const orders = page.querySelector('order-pad-orders');
    const host = memoryHost({ data: shop });
    const pad = await OrderDriver.at({ at: 'review', host });
    await (await pad.part('order-pad-review')).press('Place order');
    await pad.part('order-pad-placed');
    if (orders) orders.host = host;
    const text = () => orders?.shadowRoot?.textContent ?? '';
    await until(() => text().includes('£'));
    const english = text();

    page.lang = 'de';
    await until(() => text() !== english);

    expect(text()).to.match(/,\d\d\s£/);
  });

  it('is followed again after the pad was away', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = document.createElement('order-pad');
    element.host = memoryHost();
    page.append(element);
    const pad = new PadDriver(element);
    await pad.contact();
    element.remove();
    page.lang = 'de';
    page.append(element);
    const summary = await pad.part('order-pad-summary');
    await summary.says('0,00');

    page.lang = 'en';

    await summary.says('£0.00');
  });
});

describe('a setup that cannot work', () => {
  const told = async (element: OrderPad): Promise<string> => {
    const notice = await new PadDriver(element).part('order-pad-setup');
    await expect(element).to.be.accessible();
    return notice.text;
  };

  it('an object that became a text says so, and how to mend it', async () => {
    const element = await fixture<OrderPad>(html`<order-pad host="[object Object]"></order-pad>`);

    expect(await told(element)).to.include('The attribute “host” is “[object Object]”');
    element.host = memoryHost();
    await new PadDriver(element).contact();
  });

  it('a flow without policies says which part is missing, on the screen and in the event', async () => {
    const events: OrderErrorEvent[] = [];
    const reported = quiet();
    const element = document.createElement('order-pad');
    element.addEventListener('order-error', (event) => events.push(event));
    element.host = memoryHost();
    // A page without types can set anything.
    Object.assign(element, { flow: { id: 'mine', mode: 'agent', steps: ['items', 'review'] } });
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);

    expect(await told(element)).to.include('flow.policies is missing');
    expect(events.map(({ code, during }) => [code, during])).to.deep.equal([['invalid', 'setup']]);
    expect(reported()).to.deep.equal(['flow.policies is missing']);
  });

  it('an empty host says which method is missing', async () => {
    const reported = quiet();
    const element = document.createElement('order-pad');
    Object.assign(element, { host: {} });
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);

    expect(await told(element)).to.include('host.describe is not a function');
    expect(reported()).to.have.length(1);
  });
});

describe('elements under a prefix', () => {
  it('steps and the list of orders take the prefix too', () => {
    defineSteps({ prefix: 'foreign-' });
    defineOrders({ prefix: 'foreign-' });

    const tags = ['destination', 'items', 'shipping', 'payment', 'review', 'placed', 'orders'];
    expect(tags.filter((tag) => !customElements.get(`foreign-order-pad-${tag}`))).to.deep.equal([]);
  });
});

describe('events of the pad on the document', () => {
  it('are typed there as on the element', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    const numbers: string[] = [];
    const controller = new AbortController();
    document.addEventListener('order-placed', ({ order }) => numbers.push(order.number), controller);
    window.addEventListener('order-placed', ({ order }) => numbers.push(order.number), controller);

    await (await pad.part('order-pad-review')).press('Place order');
    await pad.part('order-pad-placed');
    controller.abort();

    expect(numbers).to.have.length(2);
  });
});

/** Keeps reported errors from failing the test; returns their messages. */
function quiet(): () => string[] {
  const messages: string[] = [];
  // The handler of the test runner is replaced.
  const { onerror } = window;
  Object.assign(window, {
    onerror(...[, , , , error]: Parameters<OnErrorEventHandlerNonNull>) {
      messages.push(error?.message ?? '');
      return true;
    },
  });
  return () => {
    Object.assign(window, { onerror });
    return messages;
  };
}
