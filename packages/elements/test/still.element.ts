import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Host, Quote } from '@orderpad/contracts';
import { summaryView } from '@orderpad/core';
import { LitElement } from 'lit';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** A host whose prices can be kept back, so that a press of a key is seen by itself. */
function patientHost(): { host: Host; hold: () => void } {
  const memory = memoryHost({ data: shop });
  let isHeld = false;
  const quote: Host['orders']['quote'] = (draft, call) =>
    isHeld ? new Promise<Quote>(() => undefined) : memory.orders.quote(draft, call);
  return {
    host: { ...memory, orders: { ...memory.orders, quote } },
    hold: () => {
      isHeld = true;
    },
  };
}

/** Every element of the pad, through all roots. */
function* elementsIn(root: ParentNode): Generator<LitElement> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof LitElement) yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** An order of many lines, priced, with promotions at work, refused and not yet there; and what renders from now on. */
async function ready() {
  const { host, hold } = patientHost();
  const lines = Array.from({ length: 100 }, () => lineOf('MUG-OAT', 1));
  const pad = await OrderDriver.at({ at: 'items', lines, host });
  const items = await pad.part('order-pad-items');
  const table = await pad.table();
  pad.session.send({ type: 'promotions.addCode', code: 'SOAP' });
  pad.session.send({ type: 'promotions.addCode', code: 'NO SUCH CODE' });
  await customElements.whenDefined('order-pad-promotions');
  const promotions = await new PadDriver(items.element).part('order-pad-promotions');
  await promotions.says('Autumn soap');
  await promotions.says('NO SUCH CODE');
  await until(() => pad.session.view(summaryView).status === 'quoted', 'waited for the price');
  const all = [pad.element, ...elementsIn(pad.root)];
  await Promise.all(all.map(({ updateComplete }) => updateComplete));
  hold();

  const rendered: string[] = [];
  for (const element of all) element.addController({ hostUpdated: () => rendered.push(element.localName) });
  const settled = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
  };
  return { table, rendered, settled };
}

describe('changing a quantity', () => {
  it('a typed quantity renders only the row and the summary, once each', async () => {
    const { table, rendered, settled } = await ready();
    const field = table.root.querySelector<HTMLInputElement>('tbody input[data-column=quantity]');
    if (!field) throw new Error('no row has a quantity');
    const rows = new Set<string>();
    const seen = new MutationObserver((changes) => {
      for (const { target } of changes)
        rows.add(
          (target instanceof Element ? target : target.parentElement)?.closest('tr')?.ariaRowIndex ?? '',
        );
    });
    seen.observe(table.root, { subtree: true, childList: true, characterData: true, attributes: true });

    field.value = '7';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();

    expect(rendered.toSorted()).to.deep.equal(['order-pad-lines', 'order-pad-summary']);
    expect([...rows]).to.deep.equal(['2']);
  });
});
