import { memoryHost } from '@orderpad/adapters/memory';
import type { Contact } from '@orderpad/contracts';
import { itemsView, type OrderSession } from '@orderpad/core';
import { OrderPadSession } from '@orderpad/elements';
import '@orderpad/elements/define.js';
import '@orderpad/elements/define/steps.js';
import { shopOf } from '../shop.ts';
import { painted } from './bench-page.ts';
import type { EntryPage } from './entry-page.ts';
import { goodsAt } from './goods.ts';

const shop = shopOf(1000);
const [contact] = shop.contacts as readonly [Contact];
const provider = new OrderPadSession();

globalThis.bench = {
  async open() {
    provider.host = memoryHost({ data: shop });
    provider.append(document.createElement('order-pad-items'));
    const ready = new Promise((resolve) => provider.addEventListener('order-ready', resolve));
    document.body.append(provider);
    await ready;
    session().send({ type: 'contact.select', contact });
    while (!root()?.querySelector('#sku')) await painted();
  },
  async paste(rows) {
    const clipboardData = new DataTransfer();
    const text = Array.from({ length: rows }, (_, index) => `${goodsAt(index).sku}\t2`).join('\n');
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    root()?.querySelector('#sku')?.dispatchEvent(event);
    await shows(rows);
  },
  async addOneByOne(rows) {
    const field = root()?.querySelector<HTMLInputElement>('#sku');
    if (!field) throw new Error('There is no field for codes on the page.');
    for (let index = 0; index < rows; index++) {
      field.value = `${goodsAt(index).sku}*2`;
      field.form?.requestSubmit();
      await shows(index + 1);
    }
  },
} satisfies EntryPage;

/** Answers once so many lines are priced and painted. */
async function shows(lines: number): Promise<void> {
  const isThere = () => {
    const view = session().view(itemsView);
    return view.lines.size === lines && view.isPriced;
  };
  while (!isThere()) await new Promise<void>((resolve) => setTimeout(resolve));
  await painted();
}

function session(): OrderSession {
  if (!provider.session) throw new Error('The order has not been started yet.');
  return provider.session;
}

const root = () =>
  provider.querySelector('order-pad-items')?.shadowRoot?.querySelector('order-pad-fast-entry')?.shadowRoot;
