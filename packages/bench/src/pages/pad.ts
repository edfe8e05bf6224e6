import { memoryHost } from '@orderpad/adapters/memory';
import type { Contact } from '@orderpad/contracts';
import { itemsView, type OrderSession } from '@orderpad/core';
import { OrderPadSession } from '@orderpad/elements';
import '@orderpad/elements/define.js';
import '@orderpad/elements/define/steps.js';
import { held } from '../held-host.ts';
import { newLine, shopOf } from '../shop.ts';
import { type BenchPage, countNodes, painted } from './bench-page.ts';
import { penceIn } from './goods.ts';
import { type } from './person.ts';

const shop = shopOf(20_000);
const [contact] = shop.contacts as readonly [Contact];
const gate = held(memoryHost({ data: shop }));
const provider = new OrderPadSession();
/** Found beforehand: a person has no need to search the page. */
let field: HTMLInputElement | null | undefined;

globalThis.bench = {
  async prepare() {
    // The host puts its shop on the shelves when it is first asked.
    await gate.host.describe({ signal: new AbortController().signal });
  },
  async mount(lines) {
    gate.hold();
    provider.host = gate.host;
    provider.append(document.createElement('order-pad-items'));
    const ready = new Promise((resolve) => provider.addEventListener('order-ready', resolve));
    document.body.append(provider);
    await ready;
    session().send({ type: 'contact.select', contact });
    session().send({ type: 'items.add', lines: Array.from({ length: lines }, (_, index) => newLine(index)) });
    while (!fifthRow()) await painted();
    field = fifthRow()?.querySelector<HTMLInputElement>('input[data-column="quantity"]');
  },
  async change(quantity) {
    type(field, String(quantity));
    await painted();
  },
  async append() {
    session().send({ type: 'items.add', lines: [newLine(session().view(itemsView).lines.size)] });
    await painted();
  },
  compute: gate.compute,
  async answer() {
    gate.release();
    await painted();
    gate.hold();
  },
  async settle() {
    gate.release();
    while (!session().view(itemsView).isPriced) await painted();
    await painted();
    gate.hold();
  },
  shown: () => penceIn(fifthRow()?.querySelector('.total')?.textContent),
  nodes: () => countNodes(),
  quotes: () => gate.quotes,
} satisfies BenchPage;

function session(): OrderSession {
  if (!provider.session) throw new Error('The order has not been started yet.');
  return provider.session;
}

const fifthRow = (): Element | undefined =>
  provider
    .querySelector('order-pad-items')
    ?.shadowRoot?.querySelector('order-pad-lines')
    ?.shadowRoot?.querySelectorAll('tr[data-id]')[4];
