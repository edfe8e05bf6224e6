import {
  type Draft,
  fixIn,
  type Host,
  isBlocking,
  nextQuantity,
  Order,
  Quote,
  type QuantityRules,
  type SkuAnswer,
} from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf } from './preparing.ts';
import { expectRefusal } from './refused-with.ts';

/** Checks a host that tells the quantities in which variants are sold, and refuses others. */
export function checkQuantities(fixture: HostFixture): void {
  const prepared = async () => {
    const host = await fixture.create();
    const sku = ruledIn(fixture);
    const rules = await rulesOf(host, sku);
    return { host, sku, rules: rules ?? {}, least: nextQuantity(rules ?? {}, 1) ?? 0 };
  };
  const draftOf = async (host: Host, sku: string, quantity: number): Promise<Draft> =>
    completed(host, await draftFor(host, fixture, await lineOf(host, { sold: sku }, quantity)));

  it('are told with a variant and again with each quote of a line', async () => {
    const { host, sku, rules, least } = await prepared();

    expect(least).toBeGreaterThan(1);
    const quote = Quote.parse(await host.orders.quote(await draftOf(host, sku, least), call()));
    expect(quote.lines[0]?.quantityRules).toEqual(rules);
    expect(quote.issues.filter(isBlocking)).toEqual([]);
  });

  it('that are not sold are refused at the line, with the next that is sold as a fix, and are not placed', async () => {
    const { host, sku, least } = await prepared();
    const draft = await draftOf(host, sku, least - 1);

    const quote = Quote.parse(await host.orders.quote(draft, call()));
    const [refused, ...others] = quote.issues.filter(isBlocking);
    expect(refused?.code).toMatch(/^quantity-(?:below-minimum|above-maximum|not-multiple)$/);
    expect(refused?.path).toEqual(['lines', draft.lines[0]?.id, 'quantity']);
    expect(others).toEqual([]);
    expect(refused && fixIn(refused, 'raise-quantity')?.params['quantity']).toBe(least);
    await expectRefusal(host.orders.place(acceptingOf(draft, quote), keyed()), 'refused');
  });

  it('that are sold are placed', async () => {
    const { host, sku, least } = await prepared();
    const draft = await draftOf(host, sku, least);
    const quote = await host.orders.quote(draft, call());

    const order = Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));

    expect(order.lines[0]?.quantity).toBe(least);
  });
}

/** Checks that a host without quantity rules tells none. */
export function checkUnruledQuantities(fixture: HostFixture): void {
  it('have no rules', async () => {
    const host = await fixture.create();

    expect(await rulesOf(host, fixture.sold)).toBeUndefined();
    const quote = await host.orders.quote(await draftFor(host, fixture), call());
    expect(quote.lines.map(({ quantityRules }) => quantityRules)).toEqual([undefined]);
  });
}

function ruledIn({ ruled }: HostFixture): string {
  if (ruled === undefined) throw new Error('a fixture of a host with `lines.quantity-rules` names: ruled');
  return ruled;
}

async function rulesOf({ catalog }: Host, sku: string): Promise<QuantityRules | undefined> {
  const [answer] = await catalog.resolve({ skus: [sku] }, call());
  return variantIn(answer)?.quantityRules;
}

const variantIn = (answer: SkuAnswer | undefined) =>
  answer?.kind === 'found' ? answer.product.variants.find(({ id }) => id === answer.variantId) : undefined;
