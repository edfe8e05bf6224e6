import { describe, expect, it } from 'vitest';
import { shops } from './running.ts';
import { call, draftFor, lineOf, shopAt } from './shop.ts';

const many = 200;

const answer = `... on Order {
  id state couponCodes subTotal subTotalWithTax shipping shippingWithTax total totalWithTax
  customer { id } shippingAddress { streetLine1 }
  lines { id quantity unitPrice unitPriceWithTax discountedLinePriceWithTax discounts { description amount } productVariant { id sku name } }
  shippingLines { priceWithTax shippingMethod { id } } taxSummary { description taxRate taxBase taxTotal }
}`;

for (const { database, url } of shops)
  describe(`an order of ${many} lines in Vendure on ${database}`, () => {
    const shop = shopAt(url);

    it('takes a fraction of the calls of entering it by hand, and tells of the time', async () => {
      let calls = 0;
      const counting: typeof fetch = (input, init) => {
        calls++;
        return fetch(input, init);
      };
      const host = shop.host({ fetch: counting });
      const skus = Array.from({ length: many }, (_, index) => `SP-${String(index).padStart(3, '0')}`);
      const one = await lineOf(host, 'SP-000');
      const resolved = await host.catalog.resolve({ skus }, call());
      const lines = resolved.map((each, index) => ({
        ...one,
        id: `line ${index}`,
        quantity: 1 + (index % 4),
        item: { ...one.item, variantId: each.kind === 'found' ? each.variantId : '', sku: each.sku },
      }));
      const draft = await draftFor(host, 'grace', lines);

      calls = 0;
      const [quote, ours] = await timed(() => host.orders.quote(draft, call()));
      const oursCalls = calls;
      const [byHand, theirs] = await timed(() => enter(draft.contactId ?? '', lines));

      const later = { ...draft, revision: 2, context: quote.context ?? {} };
      calls = 0;
      const [first] = later.lines;
      const changed = { ...later, lines: [{ ...one, ...first, quantity: 9 }, ...later.lines.slice(1)] };
      const [, edit] = await timed(() => host.orders.quote(changed, call()));

      const ratio = (part: number, whole: number) => (part / whole).toFixed(2);
      console.log(
        `${many} lines on ${database}: ${oursCalls} calls to ${byHand.calls} by hand (${ratio(oursCalls, byHand.calls)}), ` +
          `${Math.round(ours)} to ${Math.round(theirs)} ms (${ratio(ours, theirs)}); ` +
          `one quantity among them: ${calls} calls, ${Math.round(edit)} ms`,
      );
      expect(quote.totals.total).toBe(byHand.total);
      expect(oursCalls).toBeLessThan(byHand.calls / 10);
    });

    /** As Vendure's own dashboard does it: one call a line, and the order read back with each. */
    async function enter(customer: string, lines: readonly { quantity: number; item: object }[]) {
      let calls = 0;
      const ask = <Answer>(query: string, variables: Record<string, unknown>) => {
        calls++;
        return shop.ask<Answer>(query, variables);
      };
      const { made } = await ask<{ made: { id: string } }>('mutation { made: createDraftOrder { id } }', {});
      await ask(
        `mutation($id: ID!, $customer: ID!) { setCustomerForDraftOrder(orderId: $id, customerId: $customer) { ${answer} } }`,
        { id: made.id, customer },
      );
      const address = { streetLine1: '1 Cobol Ct', city: 'Arlington', countryCode: 'US' };
      await ask(
        `mutation($id: ID!, $input: CreateAddressInput!) { setDraftOrderShippingAddress(orderId: $id, input: $input) { ${answer} } }`,
        { id: made.id, input: address },
      );
      for (const { quantity, item } of lines)
        await ask(
          `mutation($id: ID!, $input: AddItemToDraftOrderInput!) { addItemToDraftOrder(orderId: $id, input: $input) { ${answer} } }`,
          { id: made.id, input: { productVariantId: 'variantId' in item ? item.variantId : '', quantity } },
        );
      const { set } = await ask<{ set: { totalWithTax: number } }>(
        `mutation($id: ID!) { set: setDraftOrderShippingMethod(orderId: $id, shippingMethodId: "1") { ${answer} } }`,
        { id: made.id },
      );
      return { calls, total: set.totalWithTax };
    }
  });

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> {
  const begun = performance.now();
  const given = await work();
  return [given, performance.now() - begun];
}
