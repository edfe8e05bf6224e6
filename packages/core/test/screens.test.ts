import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { backOffice, defineFlow, type OrderEvent, type Step } from '@orderpad/core';
import { refusedBy } from '../src/machine/moving.rules.ts';
import { Lines } from '../src/order/lines.ts';
import { screensOf } from '../src/order/screens.ts';
import { issuesWith } from '../src/rules/issues-with.ts';
import {
  canVisit,
  furthestStep,
  issuesBefore,
  questionBetween,
  shownWith,
  stepAfter,
  stepBefore,
} from '../src/rules/route.ts';
import { completeContext, contextWith, customLine, variantLine } from './contexts.ts';
import { lineOf, open, type Driver } from './driver.ts';
import { ada, FakeHost, song, tea } from './fake-host.ts';

/** The back office with payment and shipping together, and a question before the review. */
const flow = defineFlow({
  ...backOffice,
  id: 'shared',
  screens: [{ name: 'delivery', steps: ['shipping', 'payment'] }],
  questions: { review: 'checkout' },
  policies: { ...backOffice.policies, payBy: 'ask' },
});

const lacking = contextWith({ flow, step: 'shipping', contact: ada, lines: Lines.of([variantLine('tea')]) });
const complete = completeContext({ flow });
const service = completeContext({ flow, lines: Lines.of([customLine('engraving')]) });

describe('the screens of a flow', () => {
  it('are those that it names, and one for each other step', () => {
    expect(screensOf(flow).map(({ name, steps }) => `${name}: ${steps.join(', ')}`)).toEqual([
      'contact: contact',
      'items: items',
      'delivery: shipping, payment',
      'review: review',
    ]);
    expect(screensOf(backOffice).map(({ steps }) => steps)).toEqual(backOffice.steps.map((step) => [step]));
  });

  it('show the steps that the order has', () => {
    expect(shownWith('payment', complete)).toEqual(['shipping', 'payment']);
    expect(shownWith('payment', service)).toEqual(['payment']);
    expect(shownWith('items', complete)).toEqual(['items']);
  });

  it('open all of their steps at once, and nothing behind them', () => {
    expect(issuesBefore('payment', lacking)).toEqual([]);
    expect(canVisit('payment', lacking)).toBe(true);
    expect(canVisit('review', lacking)).toBe(false);
  });

  it('follow each other', () => {
    expect(stepAfter('items', complete)).toBe('shipping');
    expect(stepAfter('shipping', complete)).toBe('review');
    expect(stepAfter('payment', complete)).toBe('review');
    expect(stepBefore('review', complete)).toBe('shipping');
    expect(stepBefore('payment', complete)).toBe('items');
    expect(stepBefore('review', service)).toBe('payment');
    expect(stepAfter('items', service)).toBe('review');
  });

  it('are resumed at their first step', () => {
    expect(furthestStep(lacking)).toBe('shipping');
    expect(furthestStep(complete)).toBe('review');
  });

  it('are left once every step on them is complete', () => {
    const issues = issuesWith({ type: 'next' }, lacking).map(({ code }) => code);

    expect(issues).toEqual(['ship-to-required', 'method-required', 'payment-required']);
    expect(issuesWith({ type: 'next' }, { ...lacking, step: 'payment' })).toHaveLength(3);
    expect(refusedBy({ type: 'next' }, lacking)).toEqual(['shipping', 'payment']);
    expect(issuesWith({ type: 'next' }, { ...complete, step: 'shipping' })).toEqual([]);
  });
});

describe('the questions of a flow', () => {
  it('stand between the steps before theirs and those from it on', () => {
    expect(questionBetween('payment', 'review', complete)).toBe('checkout');
    expect(questionBetween('contact', 'review', complete)).toBe('checkout');
    expect(questionBetween('contact', 'payment', complete)).toBe(undefined);
    expect(questionBetween('review', 'payment', complete)).toBe(undefined);
    expect(questionBetween('review', 'review', complete)).toBe(undefined);
    expect(questionBetween('payment', 'review', completeContext())).toBe(undefined);
  });
});

async function begun(host = new FakeHost(), item = tea): Promise<Driver> {
  const order = await open(host, { flow });
  order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(item, 2)] });
  return order.settled();
}

async function filledIn(): Promise<Driver> {
  const order = await begun();
  order.send(
    { type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'standard' } },
    { type: 'payment.edit', patch: { methodId: 'invoice' } },
  );
  await order.settled();
  return order.send({ type: 'go', step: 'contact' });
}

const screens = ({ pad }: Driver): string[] =>
  pad.screens.map(({ name, state, canVisit: isOpen }) => `${name} ${state}${isOpen ? '' : ', closed'}`);

describe('an order with a shared screen', () => {
  it('shows it as one entry, current with any of its steps', async () => {
    const order = await begun();
    order.send({ type: 'go', step: 'shipping' });
    const atShipping = screens(order);
    order.send({ type: 'go', step: 'payment' });

    expect(atShipping).toEqual(['contact done', 'items done', 'delivery current', 'review ahead, closed']);
    expect(order.pad.step).toBe('payment');
    expect(screens(order)).toEqual(atShipping);
  });

  it('counts it as done once all of its steps are', async () => {
    const order = await begun();
    order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } });
    await order.settled();
    const half = screens(order);
    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'standard' } });
    await order.settled();

    expect(half).toContain('delivery ahead');
    expect(screens(order)).toContain('delivery done');
  });

  it('leaves out what nothing ships needs', async () => {
    const order = await begun(new FakeHost(), song);

    expect(order.pad.screens[2]).toMatchObject({ name: 'delivery', steps: ['payment'] });
  });

  it('keeps the issues of each part in view while the other is answered', async () => {
    const order = await begun();
    order.send({ type: 'go', step: 'shipping' }, { type: 'next' });
    expect(order.blockedBy).toEqual(['method-required', 'payment-required']);

    order.send({ type: 'go', step: 'payment' }, { type: 'payment.edit', patch: { methodId: 'invoice' } });
    await order.settled();

    expect(order.payment.issues).toEqual([]);
    expect(order.shipping.issues.map(({ code }) => code)).toEqual(['method-required']);
    order.send({ type: 'back' }, { type: 'next' });
    expect(order.shipping.issues).toEqual([]);
  });

  it('tells the question on the way, and goes on with the answer', async () => {
    const order = await filledIn();
    const asked: unknown[] = [];
    order.session.on('asked', (fact) => asked.push(fact));
    order.send({ type: 'go', step: 'payment' });

    expect(order.pad.question).toBe('checkout');
    expect(order.session.can({ type: 'next' })).toBe(true);
    order.send({ type: 'next' });
    expect(order.pad.step).toBe('payment');
    expect(asked).toEqual([{ type: 'asked', question: 'checkout', step: 'review' }]);
    order.send({ type: 'go', step: 'review', answered: true });
    expect(order.pad.step).toBe('review');
    expect(order.pad.question).toBe(undefined);
  });

  it('says what is missing before it asks', async () => {
    const order = await begun();
    const asked: unknown[] = [];
    order.session.on('asked', (fact) => asked.push(fact));

    order.send({ type: 'go', step: 'review' });

    expect(asked).toEqual([]);
    expect(order.blockedBy).toEqual(['method-required', 'payment-required']);
  });
});

describe('every move from every step, by the shortest paths of a model', () => {
  const rows: readonly (readonly Step[])[] = [['contact'], ['items'], ['shipping', 'payment'], ['review']];
  const steps = rows.flat();
  const nameOf = (event: OrderEvent): string =>
    [event.type, ...('step' in event ? [event.step] : []), ...('answered' in event ? ['answered'] : [])].join(
      ' ',
    );
  const events: readonly OrderEvent[] = [
    { type: 'next' },
    { type: 'next', answered: true },
    { type: 'back' },
    ...steps.flatMap((step): OrderEvent[] => [
      { type: 'go', step },
      { type: 'go', step, answered: true },
    ]),
  ];

  /** Returns the step after a move, as the pad promises it. */
  function promised(from: Step, event: OrderEvent): Step {
    const at = rows.findIndex((row) => row.includes(from));
    const to = event.type === 'go' ? event.step : (rows[at + (event.type === 'back' ? -1 : 1)]?.[0] ?? from);
    const isAsked = to === 'review' && from !== 'review' && !('answered' in event);
    return isAsked ? from : to;
  }

  const model = createMachine({
    initial: 'contact',
    states: Object.fromEntries(
      steps.map((step) => [
        step,
        { on: Object.fromEntries(events.map((event) => [nameOf(event), promised(step, event)])) },
      ]),
    ),
  });
  const byName = new Map(events.map((event) => [nameOf(event), event]));
  const paths = getShortestPaths(model, { events: [...byName.keys()].map((type) => ({ type })) });

  it('reaches every step', () => {
    expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(steps));
  });

  it.each(paths.map((path) => ({ path, to: JSON.stringify(path.state.value) })))(
    'leads from $to where the pad promises',
    async ({ path }) => {
      for (const event of events) {
        const order = await filledIn();
        for (const { event: taken } of path.steps) {
          const move = byName.get(taken.type);
          if (move) order.send(move);
        }
        const from = order.pad.step;
        expect(from).toBe(path.state.value);

        order.send(event);

        expect(`${nameOf(event)}: ${order.pad.step}`).toBe(`${nameOf(event)}: ${promised(from, event)}`);
      }
    },
  );
});
