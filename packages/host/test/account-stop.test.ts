import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { contacts } from '../src/data/schema.ts';
import { onEachDatabase } from './on-each-database.ts';
import { readProblem } from './user.ts';

const customer = 'c-17850';
const invoice = { methodId: 'invoice', payer: 'contact' } as const;

onEachDatabase('an account on stop', (shop) => {
  const stop = (isStopped: boolean) =>
    shop()
      .database.db.update(contacts)
      .set({ company: 'Ridge & Sons', credit: { days: 30, isStopped } })
      .where(eq(contacts.id, customer));

  describe('is a flag of the contact', () => {
    it('with which no invoice is offered, and none is placed that was accepted before', async () => {
      const user = await shop().as('mara');
      await stop(false);
      const draft = await user.draftOf([await user.lineOf('22632')], { payment: invoice });
      const accepted = await user.accept(draft);

      await stop(true);
      const { issues, paymentMethods } = await user.quote(draft);
      const place = (body: unknown) => user.request('POST', '/v1/orders', { body, key: crypto.randomUUID() });

      expect(await readProblem(await place(accepted))).toMatchObject({ code: 'quote-changed' });
      expect((await user.findContact('17850')).flags).toEqual(['account-stop']);
      expect(paymentMethods.map(({ id }) => id)).not.toContain('invoice');
      expect(issues).toContainEqual(expect.objectContaining({ code: 'method-not-offered' }));
      expect(await readProblem(await place(await user.accept(draft)))).toMatchObject({
        code: 'refused',
        issues: [{ code: 'method-not-offered', path: ['payment', 'methodId'] }],
      });
    });

    it('which is gone when the account is open again: the invoice is offered and placed', async () => {
      const user = await shop().as('mara');
      await stop(false);
      const draft = await user.draftOf([await user.lineOf('22632')], { payment: invoice });

      const accepted = await user.accept(draft);
      const answer = await user.request('POST', '/v1/orders', { body: accepted, key: crypto.randomUUID() });

      expect((await user.findContact('17850')).flags ?? []).toEqual([]);
      expect(answer.status).toBe(201);
    });
  });
});
