import type { Draft, Quote } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { differenceIf, eventWithoutLines } from '@orderpad/core/what-if';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from '../src/what-if/consequences.rules.ts';
import { draftOf, type OrderContext } from '../src/order/context.ts';
import { edited } from '../src/rules/edits.ts';
import { FakeHostAbroad, amelie, openAbroad, yuki } from './abroad.ts';
import { ada, bob, mug, song, tea } from './fake-host.ts';
import { lineOf } from './driver.ts';
import { seed } from './random-seed.ts';

type Change = Extract<OrderEvent, { type: 'contact.select' | 'destination.select' }>;

const runs = 10_000;

/** Numbers that look random and are the same for the same seed. */
function dice(start: number): (sides: number) => number {
  let state = start;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const contacts = [ada, bob, amelie, yuki];
const countries = ['GB', 'FR', 'JP', 'NO'];
const address = { line1: '1 Road', city: 'Town' };

function changeBy(roll: (sides: number) => number): Change {
  const contact = contacts[roll(contacts.length)] ?? ada;
  if (roll(2) === 0) return { type: 'contact.select', contact };
  const country = countries[roll(countries.length)] ?? 'GB';
  return roll(2) === 0
    ? { type: 'destination.select', country }
    : { type: 'destination.select', country, to: { kind: 'other', address: { ...address, country } } };
}

/** Compares the announced consequences of a change with those found after it, `without` included. */
describe(`a what-if question, over ${runs} changes (ORDERPAD_SEED=${seed})`, () => {
  it('predicts the quote after the edit, removes every refused line, and ships to the destination only', async () => {
    const roll = dice(seed);
    const host = new FakeHostAbroad({ gives: true });
    const order = await openAbroad(host);
    const { signal } = new AbortController();
    const answer = (draft: Draft): Promise<Quote> => host.orders.quote(draft, { signal });
    order.send({ type: 'contact.select', contact: amelie });

    for (let run = 0; run < runs; run++) {
      // Each a basket of its own, priced once.
      if (run % 50 === 0) {
        order.send({ type: 'items.remove', ids: [...order.items.lines].map(({ id }) => id) });
        const goods = [tea, mug, song].flatMap((each) => (roll(3) > 0 ? [lineOf(each, 1 + roll(5))] : []));
        order.send({ type: 'items.add', lines: [lineOf(tea, 1 + roll(3)), ...goods] });
        await order.settled();
      }
      const event = changeBy(roll);
      const said = await differenceIf(order.session, event, signal);
      if (!said) throw new Error(`the host was not asked: run ${run}`);

      const after: OrderContext = order.session.ask((_, { context }) => ({
        ...context,
        ...edited(context, eventWithoutLines(event, said.removedLines)),
      }));
      const draft = draftOf(after);
      const then = draft.lines.length > 0 ? await answer(draft) : undefined;

      expect(said.after?.totals, `run ${run}`).toEqual(then?.totals);
      expect(said.after?.currency).toBe(then?.currency);
      const left = new Set(draft.lines.map(({ id }) => id));
      for (const { line } of said.removedLines) expect(left.has(line.lineId)).toBe(false);
      for (const { parts } of draft.shipments)
        for (const { lineId } of parts) expect(left.has(lineId)).toBe(true);
      for (const { to } of draft.shipments) {
        const there =
          to?.kind === 'other'
            ? to.address
            : after.contact?.addresses.find(({ id }) => to?.kind === 'contact' && id === to.addressId);
        if (to && draft.destination) expect(there?.country).toBe(draft.destination);
      }
      const isOther = order.session.ask((_, { context }) => context.draft.currency !== draft.currency);
      const losses = order.session.ask((_, { context }) => consequencesOf(event, context));
      expect(losses.some(({ code }) => code === 'currency-changed')).toBe(isOther);

      // Now and then it is done, so that the next is asked from elsewhere.
      if (roll(10) === 0) await order.send(eventWithoutLines(event, said.removedLines)).settled();
      if (order.items.lines.size === 0)
        await order.send({ type: 'items.add', lines: [lineOf(tea)] }).settled();
    }
  }, 120_000);
});
