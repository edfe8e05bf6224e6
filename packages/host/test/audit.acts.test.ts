import { Contact } from '@orderpad/contracts';
import { asc, gt } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { audit } from '../src/data/schema.ts';
import { dora, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';
import { attempt } from './signing-in.ts';

onOneDatabase('the audit tells', (shop) => {
  /** Returns the entries that are written meanwhile, oldest first. */
  async function actsOf(work: () => Promise<unknown>) {
    const { db } = shop().database;
    const all = await db.select().from(audit).orderBy(asc(audit.seq));
    await work();
    return db
      .select({
        userId: audit.userId,
        onBehalfOf: audit.onBehalfOf,
        action: audit.action,
        subject: audit.subject,
        details: audit.details,
      })
      .from(audit)
      .where(gt(audit.seq, all.at(-1)?.seq ?? 0))
      .orderBy(asc(audit.seq));
  }

  it('who signed in and out, and who failed to, without what was typed', async () => {
    const acts = await actsOf(async () => {
      const cleo = await shop().as('cleo');
      await cleo.request('DELETE', '/v1/sign-in');
      await cleo.request('DELETE', '/v1/sign-in');
      await attempt(shop(), 'cleo', 'a wrong passcode');
      await attempt(shop(), 'somebody-else', 'a wrong passcode');
    });

    const failed = { action: 'user.sign-in-failed', details: { caller: 'anybody', isLocked: false } };
    expect(acts).toMatchObject([
      { action: 'user.signed-in', userId: 'u-cleo', subject: 'u-cleo' },
      { action: 'user.signed-out', userId: 'u-cleo', subject: 'u-cleo' },
      { ...failed, userId: 'u-cleo', subject: 'u-cleo' },
      { ...failed, userId: 'nobody', subject: 'nobody' },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/passcode|somebody-else/);
  });

  it('what the host did not permit, to whom', async () => {
    const customer = await signedIn(shop(), 'dora');

    const acts = await actsOf(() => customer.request('GET', '/v1/users'));

    expect(acts).toEqual([
      {
        userId: 'u-dora',
        onBehalfOf: null,
        action: 'permission.refused',
        subject: 'listUsers',
        details: { issues: [{ code: 'not-permitted', path: [] }] },
      },
    ]);
  });

  it('what was corrected at a contact and its address, as it was and as it is', async () => {
    const mara = await signedIn(shop(), 'mara');
    const before = await mara.read(Contact, 'GET', `/v1/contacts/${dora}`);
    const { firstName, lastName, company, email, phone, language, addresses } = before;
    const [first] = addresses;
    if (!first) throw new Error('the contact has an address');
    const { id: addressId, ...address } = first;

    const acts = await actsOf(async () => {
      await mara.request('PUT', `/v1/contacts/${dora}`, {
        body: { firstName, lastName: 'Vidal-Roy', company, email, phone, language },
      });
      await mara.request('PUT', `/v1/contacts/${dora}/addresses/${addressId}`, {
        body: { ...address, city: 'Leeds' },
      });
    });

    expect(acts).toEqual([
      {
        userId: 'u-mara',
        onBehalfOf: dora,
        action: 'contact.updated',
        subject: dora,
        details: { from: { lastName }, to: { lastName: 'Vidal-Roy' } },
      },
      {
        userId: 'u-mara',
        onBehalfOf: dora,
        action: 'address.updated',
        subject: addressId,
        details: { from: { city: address.city }, to: { city: 'Leeds' } },
      },
    ]);
  });
});
