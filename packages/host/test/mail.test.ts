import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mails } from '../src/data/schema.ts';
import { type MailPort, openDatabase, smtpMail } from '../src/index.ts';
import { deliver, endMailLeases } from '../src/mail/deliver.ts';
import { tidyOutbox } from '../src/mail/keep-delivering.ts';
import { queueMail, withdrawMail } from '../src/mail/outbox.ts';
import { setSetting } from '../src/service/settings.ts';
import { headerOf, MailServer } from './mail-server.ts';
import { OutboxService, secret } from './outbox.ts';
import { postgresFolder, startPostgres } from './postgres.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const from = { email: 'orders@larkspur.example', name: 'Larkspur Trading' };
const database = await openDatabase();
afterAll(() => database.close());

let server: MailServer;
let port: MailPort;
let service: OutboxService;

beforeEach(async () => {
  await database.db.delete(mails);
  server = new MailServer();
  await server.listen();
  port = smtpMail({ url: server.url, from, plain: true });
  service = new OutboxService(database, port);
});
afterEach(() => server.close());

const send = () => deliver(service, port, service.report);

describe('a queued message', () => {
  it('is sent once, and its texts are removed', async () => {
    const id = await service.queue();

    await send();
    await send();

    const [received] = server.received;
    if (!received) throw new Error('nothing was received');
    expect(server.received).toHaveLength(1);
    expect(received.to).toEqual(['ada@example.com']);
    expect(headerOf(received, 'From')).toBe('Larkspur Trading <orders@larkspur.example>');
    expect(headerOf(received, 'To')).toBe('Ada Lovelace <ada@example.com>');
    expect(headerOf(received, 'Message-ID')).toBe(`<${id}@larkspur.example>`);
    expect(headerOf(received, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(received, 'Content-Language')).toBe('en-GB');
    expect(received.source).toContain(secret);
    expect(await service.rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, text: null, html: null });
    expect(service.faults).toEqual([]);
  });

  it('is not sent when the transaction that queued it fails', async () => {
    const failing = service.db.transaction(async (transaction) => {
      await queueMail(transaction, service, service.mailOf());
      throw new Error('the hand-off failed');
    });

    await expect(failing).rejects.toThrow('the hand-off failed');
    await send();

    expect(server.received).toEqual([]);
  });

  it('waits for a mail server that is down, ever longer, and is sent when it is back', async () => {
    const { port: number } = server;
    await server.close();
    const id = await service.queue();

    await send();
    const first = await service.rowOf(id);
    service.pass(14);
    await send();
    const early = await service.rowOf(id);
    service.pass(1);
    await send();
    const second = await service.rowOf(id);
    server = new MailServer();
    await server.listen(number);
    service.pass(30);
    await send();

    expect(first).toMatchObject({ state: 'waiting', attempts: 1, lease: null });
    expect(first.reason).toContain('ECONNREFUSED');
    expect(early.attempts).toBe(1);
    expect(second).toMatchObject({ state: 'waiting', attempts: 2 });
    expect(await service.rowOf(id)).toMatchObject({ state: 'sent', attempts: 3, reason: null });
    expect(server.received).toHaveLength(1);
  });

  it('is refused for good when its recipient is, with the reason, and holds nobody else up', async () => {
    server.refuses.set('nobody@example.com', '550 no such user');
    const refused = await service.queue({ to: { email: 'nobody@example.com', name: 'Nobody' } });
    const other = await service.queue();

    await send();
    service.pass(86_399);
    await send();

    expect(await service.rowOf(refused)).toMatchObject({
      state: 'refused',
      attempts: 1,
      reason: expect.stringContaining('550 no such user'),
      text: null,
      html: null,
    });
    expect(await service.rowOf(other)).toMatchObject({ state: 'sent' });
  });

  it('is tried again when its recipient is refused for now', async () => {
    server.refuses.set('ada@example.com', '450 mailbox busy');
    const id = await service.queue();

    await send();
    const busy = await service.rowOf(id);
    server.refuses.clear();
    service.pass(15);
    await send();

    expect(busy).toMatchObject({ state: 'waiting', reason: expect.stringContaining('450 mailbox busy') });
    expect(await service.rowOf(id)).toMatchObject({ state: 'sent' });
  });

  it('is not sent once its link has ended', async () => {
    const id = await service.queue({ until: new Date(service.time.getTime() + 60_000) });
    service.pass(60);

    await send();

    expect(await service.rowOf(id)).toMatchObject({ state: 'expired', attempts: 0, text: null, html: null });
    expect(server.received).toEqual([]);
  });

  it('is not sent after it was withdrawn', async () => {
    const id = await service.queue({ about: 'handoff-1' });
    await service.db.transaction((transaction) => withdrawMail(transaction, service, 'handoff-1'));

    await send();

    expect(await service.rowOf(id)).toMatchObject({ state: 'withdrawn', text: null, html: null });
    expect(server.received).toEqual([]);
  });

  it('is sent again under the same Message-ID by the next process when the first ended before it was marked', async () => {
    const id = await service.queue();
    await new Promise<void>((taken) => {
      const dying: MailPort = {
        async send(message) {
          await port.send(message);
          taken();
          await new Promise(() => undefined);
        },
      };
      void deliver(service, dying, service.report);
    });

    await send();
    const held = server.received.length;
    await endMailLeases(service.db);
    await send();

    expect(held).toBe(1);
    expect(server.received.map((each) => headerOf(each, 'Message-ID'))).toEqual([
      `<${id}@larkspur.example>`,
      `<${id}@larkspur.example>`,
    ]);
    expect(await service.rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

describe('a message over a mail server without encryption', () => {
  it('is not sent unless that is allowed', async () => {
    port = smtpMail({ url: server.url, from });
    const id = await service.queue();

    await send();

    expect(server.received).toEqual([]);
    expect(await service.rowOf(id)).toMatchObject({ state: 'waiting' });
  });
});

describe('a secret of a link', () => {
  it('stands in no fault, whether the mail server or the database fails', async () => {
    await server.close();
    await service.queue();
    await send();
    const broken = service.queue({ about: 'a\0b' });
    const error: unknown = await broken.catch((reason: unknown) => reason);
    await server.listen();

    const told = [error, ...service.faults].map((each) =>
      each instanceof Error ? `${each.stack} ${String(each.cause)} ${JSON.stringify(each)}` : String(each),
    );
    expect(told).toHaveLength(2);
    expect(told.join('\n')).toContain('a message could not be stored');
    expect(told.join('\n')).not.toContain(secret);
  });
});

describe('a hostile name or subject', () => {
  it('adds no header and no recipient', async () => {
    const name = 'Ada\r\nBcc: eve@example.com\r\n\r\nHello';
    await service.queue({ to: { email: 'ada@example.com', name } });
    await service.queue({
      content: () => ({ subject: `Ready${name}`, text: 'text', html: '<p>html</p>' }),
    });

    await send();

    expect(server.received.map(({ to }) => to)).toEqual([['ada@example.com'], ['ada@example.com']]);
    for (const each of server.received) {
      expect(headerOf(each, 'Bcc')).toBeUndefined();
      expect(each.source).not.toMatch(/^\s*bcc:/im);
    }
  });

  it('cannot be an address of several people', async () => {
    const to = { email: 'ada@example.com, eve@example.com', name: 'Ada' };

    await expect(service.queue({ to })).rejects.toThrow('a message needs an e-mail address');
  });
});

describe('the outbox', () => {
  it('removes settled and stored messages by age, and keeps those that wait', async () => {
    const sent = await service.queue();
    await send();
    const waiting = await service.queue({ until: new Date(service.time.getTime() + 90 * 86_400_000) });
    const stored = await new OutboxService(database).queue();
    await setSetting(service.db, 'mail.days', '30');

    service.pass(2 * 86_400);
    await tidyOutbox(service);
    const ended = await service.rowOf(stored);
    service.pass(29 * 86_400);
    await tidyOutbox(service);

    const left = await service.db.select({ id: mails.id }).from(mails);
    expect(ended).toMatchObject({ state: 'expired', text: null, html: null });
    expect(left.map(({ id }) => id).toSorted()).toEqual([waiting, stored].toSorted());
    expect(left).not.toContainEqual({ id: sent });
  });
});

describe.skipIf(postgresFolder === undefined)('two hosts with one PostgreSQL server', () => {
  it('send each message once', async () => {
    const postgres = await startPostgres(postgresFolder ?? '');
    const databases = await Promise.all([1, 2].map(() => openDatabase({ url: postgres.url })));
    const hosts = databases.map((each) => new OutboxService(each, port));
    const queued = hosts.flatMap((host) => Array.from({ length: 6 }, () => host.queue()));
    const ids = await Promise.all(queued);

    await Promise.all(hosts.map((host) => deliver(host, port, host.report)));
    await Promise.all(databases.map((each) => each.close()));
    postgres.stop();

    const sent = server.received.map((each) => headerOf(each, 'Message-ID'));
    expect(sent).toHaveLength(ids.length);
    expect(new Set(sent)).toEqual(new Set(ids.map((id) => `<${id}@larkspur.example>`)));
  });
});
