import { memoryHost } from '@orderpad/adapters/memory';
import { itemOf } from '@orderpad/contracts';
import { defineFlow, itemsView, padView, placedView, reviewView, startOrder, until } from '@orderpad/core';

/** Nothing is asked but how many: the customer is known, and the first method is taken. */
const oneClick = defineFlow({
  id: 'one-click',
  mode: 'self',
  steps: ['items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact' },
});

const shop = memoryHost().inPerson('contact-1');
const session = startOrder({ host: shop, flow: oneClick });
const call = { signal: new AbortController().signal };
const { items } = await shop.catalog.search({ text: 'pouring jug', limit: 1 }, call);
await until(session, padView, ({ phase }) => phase === 'editing');
for (const product of items)
  for (const variant of product.variants)
    session.send({ type: 'items.add', lines: [{ item: itemOf(product, variant), quantity: 1 }] });

const form = document.querySelector('form');
const output = document.querySelector('output');
const button = document.querySelector('button');

/** Takes the first shipping method, and shows the total once the host has confirmed it. */
session.watch(reviewView, ({ quote, total, currency, canPlace }) => {
  const [shipment] = quote?.shipments ?? [];
  const [method] = shipment?.options ?? [];
  if (shipment && method && !shipment.methodId)
    session.send({
      type: 'shipping.edit',
      shipmentId: shipment.shipmentId,
      patch: { methodId: method.id },
    });
  if (button) button.disabled = !canPlace;
  if (output && total)
    output.value = `Total ${new Intl.NumberFormat('en', { style: 'currency', currency }).format(total.amount / 100)}`;
});

form?.addEventListener('input', () => {
  const [line] = session.view(itemsView).lines;
  const quantity = Number(new FormData(form).get('quantity'));
  if (line && quantity > 0) session.send({ type: 'items.edit', id: line.id, patch: { quantity } });
});

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  session.send({ type: 'review.place' });
});

const { order } = await until(session, placedView, (view) => view.order !== undefined);
form?.remove();
const status = document.querySelector('[role=status]');
if (status && order) status.textContent = `Thank you. Your order is ${order.number}.`;
session.stop();
