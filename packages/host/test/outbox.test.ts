import { Mail, MailPage } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { mails } from '../src/data/schema.ts';
import { onEachDatabase } from './on-each-database.ts';
import { OutboxService, secret } from './outbox.ts';
import { readProblem } from './user.ts';

onEachDatabase('the outbox of a host without a mail server', (shop) => {
  const queued = async () => {
    await shop().database.db.delete(mails);
    const service = new OutboxService(shop().database);
    return { service, id: await service.queue({ about: 'handoff-7' }) };
  };

  it('shows staff what would have been sent', async () => {
    const { id } = await queued();
    const cleo = await shop().as('cleo');

    const { items } = await cleo.read(MailPage, 'GET', '/v1/outbox');
    const mail = await cleo.read(Mail, 'GET', `/v1/outbox/${id}`);
    const page = await cleo.request('GET', `/v1/outbox/${id}/html`);

    expect(items).toMatchObject([{ id, about: 'handoff-7', state: 'stored', attempts: 0 }]);
    expect(mail).toMatchObject({ to: { email: 'ada@example.com', name: 'Ada Lovelace' }, lang: 'en-GB' });
    expect(mail.text).toContain(secret);
    expect(await page.text()).toBe(mail.html);
  });

  it('serves the page of a message without scripts, for frames of its own origin', async () => {
    const { id } = await queued();
    const cleo = await shop().as('cleo');

    const { headers } = await cleo.request('GET', `/v1/outbox/${id}/html`);

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
        'sandbox allow-popups allow-popups-to-escape-sandbox',
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('lists the newest first, page by page, or those about one thing', async () => {
    const { service, id } = await queued();
    service.pass(1);
    const second = await service.queue();
    service.pass(1);
    const third = await service.queue();
    const cleo = await shop().as('cleo');

    const page = await cleo.read(MailPage, 'GET', '/v1/outbox?limit=2');
    const next = await cleo.read(MailPage, 'GET', `/v1/outbox?limit=2&cursor=${page.next}`);
    const about = await cleo.read(MailPage, 'GET', '/v1/outbox?about=handoff-7');

    expect(page.items.map((each) => each.id)).toEqual([third, second]);
    expect(next).toMatchObject({ items: [{ id }] });
    expect(next.next).toBeUndefined();
    expect(about.items.map((each) => each.id)).toEqual([id]);
  });

  it.each(['', '/{id}', '/{id}/html'])('is closed to customers and to the public at %s', async (path) => {
    const { id } = await queued();
    const address = `/v1/outbox${path.replace('{id}', id)}`;
    const dora = await shop().as('dora');
    const nico = await shop().as('nico');

    const answers = [
      await dora.request('GET', address),
      await nico.request('GET', address),
      await shop().send(address),
    ];

    const problems = await Promise.all(answers.map(readProblem));
    expect(problems.map(({ code }) => code)).toEqual(['forbidden', 'forbidden', 'unauthenticated']);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });

  it('knows no other message', async () => {
    const cleo = await shop().as('cleo');

    const answers = [
      await cleo.request('GET', '/v1/outbox/none'),
      await cleo.request('GET', '/v1/outbox/none/html'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

onEachDatabase('the outbox of a host with a mail server', (shop) => {
  it('never shows the texts of a message, which hold the secret of its recipient', async () => {
    const service = new OutboxService(shop().database, { send: async () => undefined });
    const id = await service.queue();
    const cleo = await shop().as('cleo');

    const mail = await cleo.request('GET', `/v1/outbox/${id}`);
    const page = await cleo.request('GET', `/v1/outbox/${id}/html`);

    const told = await mail.text();
    expect(Mail.parse(JSON.parse(told))).toMatchObject({ id, state: 'waiting' });
    expect(told).not.toContain(secret);
    expect(page.status).toBe(404);
  });
});
