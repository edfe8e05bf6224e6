import { fix, issue, type Draft, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { lineOf, open } from './driver.ts';
import { ada, FakeHost, mug, tea } from './fake-host.ts';

/** Answers in a host's quotes: changes to a right quote of a draft. `turn` counts the quotes from 0. */
type Wrong = (quote: Quote, draft: Draft, turn: number) => Partial<Quote>;

/** Opens an order of two teas and a pick of nine mugs at a host that is wrong in every quote. */
async function openAt(wrong: Wrong) {
  const host = new FakeHost();
  host.profile = { ...host.profile, capabilities: [...host.profile.capabilities, 'rewards'] };
  const { quote } = host.orders;
  let turn = 0;
  host.orders.quote = async (draft, call) => {
    const right = await quote(draft, call);
    return { ...right, ...wrong(right, draft, turn++) };
  };
  const order = await open(host);
  order.send({ type: 'contact.select', contact: ada });
  order.send({
    type: 'items.add',
    lines: [lineOf(tea, 2), { ...lineOf(mug, 9), cause: { kind: 'reward', rewardId: 'mugs' } }],
  });
  await order.settled();
  await order.settled();
  return { order, quotes: () => turn };
}

/** Refuses every pick and names this quantity as earned. */
const granting =
  (quantityOf: (has: number) => number): Wrong =>
  (_, { lines }) => ({
    issues: lines.flatMap(({ id, cause, quantity }) =>
      cause.kind === 'reward'
        ? [
            issue(
              'reward-not-earned',
              ['lines', id, 'item'],
              { name: 'Mugs', earned: 0, used: quantity },
              fix('set-quantity', { lineId: id, quantity: quantityOf(quantity) }),
              fix('remove-line', { lineId: id }),
            ),
          ]
        : [],
    ),
  });

const quantities = ({ items }: Awaited<ReturnType<typeof open>>): number[] =>
  [...items.lines].map(({ quantity }) => quantity);

describe('A pick that the host refuses', () => {
  it.each([
    ['the quantity that it has', (has: number) => has],
    ['more than it has', (has: number) => has + 1],
    ['a part of a piece', () => 1.5],
    ['less than nothing', () => -1],
    ['no number', () => Number.NaN],
  ])('is removed when the host grants %s', async (_, quantityOf) => {
    const { order, quotes } = await openAt(granting(quantityOf));

    expect(quantities(order)).toEqual([2]);
    expect(quotes()).toBeLessThan(5);
  });

  it('stays with the pieces that are granted', async () => {
    const { order } = await openAt((quote, draft, turn) =>
      turn === 0 ? granting(() => 3)(quote, draft, turn) : {},
    );

    expect(quantities(order)).toEqual([2, 3]);
  });

  it('keeps the least that is granted when two issues are about it', async () => {
    const both: Wrong = (...asked) => ({
      issues: [3, 2, 4].flatMap((granted) => granting(() => granted)(...asked).issues ?? []),
    });
    const { order } = await openAt((...asked) => (asked[2] === 0 ? both(...asked) : {}));

    expect(quantities(order)).toEqual([2, 2]);
  });

  it('is the only line that is taken back: what was bought stays, whatever the host says', async () => {
    const { order } = await openAt((_, { lines }) => ({
      issues: lines.map(({ id, quantity }) =>
        issue('reward-not-earned', ['lines', id, 'item'], { name: 'Mugs', earned: 0, used: quantity }),
      ),
    }));

    expect(quantities(order)).toEqual([2]);
  });
});

/** Hosts that are never content, each by another answer. */
const endless: readonly [string, Wrong][] = [
  ['grants one piece less every time', granting((has) => has - 1)],
  [
    'offers a shipping method of another id every time',
    ({ shipments }, _, turn) => ({
      shipments: shipments.map((each) => ({
        ...each,
        options: [{ id: `rate-${turn}`, name: 'Parcel', price: 350 }],
      })),
    }),
  ],
  [
    'offers a payment method of another id every time',
    (_, __, turn) => ({ paymentMethods: [{ id: `terms-${turn}`, kind: 'offline', name: 'Invoice' }] }),
  ],
];

describe.each(endless)('A host that %s', (_, wrong) => {
  it('is asked a few times, and then the operator sees a warning', async () => {
    const { order, quotes } = await openAt(wrong);
    const asked = quotes();
    await order.settled();

    expect(quotes()).toBe(asked);
    expect(asked).toBeLessThanOrEqual(7);
    expect(order.review.warnings.map(({ issue: { code } }) => code)).toContain('not-settled');
    expect(order.review.canPlace).toBe(false);
  });

  it('is asked again after an edit, and the warning of before is gone until it is wrong again', async () => {
    const { order, quotes } = await openAt(wrong);
    const asked = quotes();

    const [first] = order.items.lines;
    order.send({ type: 'items.edit', id: first?.id ?? '', patch: { quantity: 3 } });
    const codes = order.session.view(({ context }) => context.notices.map(({ code }) => code));
    await order.settled();
    await order.settled();

    expect(codes).not.toContain('not-settled');
    expect(quotes()).toBeGreaterThan(asked);
    expect(quotes()).toBeLessThanOrEqual(2 * 7);
  });
});
