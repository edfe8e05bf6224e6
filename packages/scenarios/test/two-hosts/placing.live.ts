import { Order, OrderPage, SubmissionState } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { dora } from '../../../host/test/in-person.ts';
import { alsoAt, newDraft, outcomeOf, servers, signInAt } from './users.ts';

describe('an order', () => {
  it('whose key arrives at both processes at the same moment is placed once', async () => {
    const { here, there } = servers();
    const mara = await signInAt(here, 'mara');
    const orders: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const submission = await mara.accept(await newDraft(mara, dora));
      const key = crypto.randomUUID();

      const answers = await Promise.all(
        [mara, alsoAt(there, mara)].map((user) => user.submit(submission, key)),
      );
      const outcomes = await Promise.all(answers.map(outcomeOf));
      const found = await alsoAt(there, mara).read(SubmissionState, 'GET', `/v1/submissions/${key}`);

      const id = found.state === 'placed' ? found.order.id : 'none';
      // The one that comes second is answered with the same order, or told that it is in progress.
      for (const outcome of outcomes) expect([id, 409]).toContain(outcome);
      orders.push(id);
    }

    expect(new Set(orders).size).toBe(20);
    expect(orders).not.toContain('none');
  });

  it('that is sent to both processes under two keys is placed once', async () => {
    const { here, there } = servers();
    const mara = await signInAt(here, 'mara');
    for (let round = 0; round < 10; round += 1) {
      const draft = await newDraft(mara, dora);
      const submission = await mara.accept(draft);

      const answers = await Promise.all([mara, alsoAt(there, mara)].map((user) => user.submit(submission)));

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it('is placed by each of 80 submissions at once, though the pooler has few connections', async () => {
    const { front } = servers();
    const mara = await signInAt(front, 'mara');
    const submissions = await Promise.all(
      Array.from({ length: 80 }, async () => mara.accept(await newDraft(mara, dora))),
    );

    const orders = await Promise.all(
      submissions.map((body) => mara.read(Order, 'POST', '/v1/orders', { body, key: crypto.randomUUID() })),
    );

    const listed = await mara.read(OrderPage, 'GET', '/v1/orders?limit=100');
    expect(new Set(orders.map(({ number }) => number)).size).toBe(80);
    expect(listed.items.map(({ id }) => id)).toEqual(expect.arrayContaining(orders.map(({ id }) => id)));
  });
});
