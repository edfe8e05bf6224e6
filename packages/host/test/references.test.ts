import { describe, expect, it } from 'vitest';
import { SubmissionState } from '@orderpad/contracts';
import { readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const codesOf = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

onEachDatabase('references in a body', (shop) => {
  it('an order does not ship to an address of another contact', async () => {
    const mara = await shop().as('mara');
    const other = await mara.findContact('13047');
    const addressId = other.addresses[0]?.id ?? '';
    const draft = await mara.draftOf([await mara.lineOf('22632')], {
      shipments: [{ id: 's1', to: { kind: 'contact', addressId }, methodId: 'standard', parts: [] }],
    });

    const quote = await mara.quote(draft);

    expect(codesOf(quote.issues)).toContain('address-unknown');
    expect(quote.shipments.map(({ address }) => address)).toEqual([undefined]);
    expect((await mara.submit(await mara.accept(draft))).status).toBe(409);
  });

  it('an update does not change an address of another contact', async () => {
    const mara = await shop().as('mara');
    const body = { line1: 'x', city: 'x', postalCode: 'LS1 6DT', country: 'GB' };

    const answer = await mara.request('PUT', '/v1/contacts/c-17850/addresses/a-13047-1', { body });

    expect(answer.status).toBe(404);
  });

  it.each([
    ['20003', 'admin-account'],
    ['20004', 'blocked'],
  ])('nothing is placed for contact %s, which is barred', async (number, bar) => {
    const mara = await shop().as('mara');
    const contact = await mara.findContact(number);
    const draft = await mara.draftOf([await mara.lineOf('22632')], {
      contactId: contact.id,
      shipments: [
        {
          id: 's1',
          to: { kind: 'contact', addressId: contact.addresses[0]?.id ?? '' },
          methodId: 'standard',
          parts: [],
        },
      ],
    });

    const answer = await mara.submit(await mara.accept(draft));

    expect(contact.bar).toBe(bar);
    expect(await readProblem(answer)).toMatchObject({
      code: 'refused',
      issues: [{ code: 'contact-barred', params: { bar } }],
    });
  });

  it('an order needs a quote of its own draft and user', async () => {
    const [mara, cleo] = [await shop().as('mara'), await shop().as('cleo')];
    const draft = await mara.draftOf([await mara.lineOf('22632')]);
    const theirs = await cleo.accept(draft);
    const others = await mara.accept({ ...draft, id: crypto.randomUUID() });

    const answers = await Promise.all([theirs, others].map((each) => mara.submit({ ...each, draft })));

    for (const answer of answers) expect(await readProblem(answer)).toMatchObject({ code: 'quote-changed' });
  });

  it('a user does not fence the key of another', async () => {
    const [mara, cleo] = [await shop().as('mara'), await shop().as('cleo')];
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = crypto.randomUUID();
    await cleo.read(SubmissionState, 'POST', `/v1/submissions/${key}/fence`);

    expect((await mara.submit(submission, key)).status).toBe(201);
  });

  describe('prices set by staff', () => {
    it.each([
      ['cleo', 196, []],
      ['cleo', 170, ['override-too-low']],
      ['cleo', 400, []],
      ['mara', 1, []],
      ['dana', 1, []],
    ])(
      '%s may set %i pence on an item of 210 only within the limit of the role',
      async (username, unitPrice, codes) => {
        const user = await shop().as(username);
        const override = { unitPrice, reason: 'Price match' };

        const quote = await user.quote(await user.draftOf([await user.lineOf('22632', 1, { override })]));

        expect(codesOf(quote.issues)).toEqual(codes);
      },
    );
  });
});
