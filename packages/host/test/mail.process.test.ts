import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/index.ts';
import { headerOf, MailServer } from './mail-server.ts';
import { OutboxService } from './outbox.ts';
import { start } from './running.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-mail-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs with the database of a folder that no process uses. */
async function inside<Value>(folder: string, run: (database: Database) => Promise<Value>): Promise<Value> {
  const database = await openDatabase({ dataDir: folder });
  const value = await run(database);
  await database.close();
  return value;
}

it('sends a message again under its Message-ID when the process was killed before it was marked', {
  timeout: 120_000,
}, async () => {
  const folder = join(home, 'killed');
  const server = new MailServer();
  await server.listen();
  const send = async () => undefined;
  const id = await inside(folder, (database) =>
    new OutboxService(database, { send }).queue({ until: soon() }),
  );
  const env = {
    ORDERPAD_DATA_DIR: folder,
    ORDERPAD_SMTP_URL: server.url,
    ORDERPAD_SMTP_PLAIN: 'allow',
    ORDERPAD_MAIL_FROM: 'orders@larkspur.example',
  };

  const taken = received(server, () => new Promise(() => undefined));
  const first = await start(env);
  await taken;
  await first.end('SIGKILL');
  const again = received(server, async () => undefined);
  const second = await start(env);
  await again;
  await second.end('SIGTERM');
  const row = await inside(folder, (database) => new OutboxService(database).rowOf(id));
  await server.close();

  expect(row).toMatchObject({ state: 'sent', attempts: 2, text: null, html: null });
  expect(server.received.map((each) => headerOf(each, 'Message-ID'))).toEqual([
    `<${id}@larkspur.example>`,
    `<${id}@larkspur.example>`,
  ]);
});

const soon = () => new Date(Date.now() + 86_400_000);

/** Resolves once the server has a message; `reply` decides when it acknowledges it. */
function received(server: MailServer, reply: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    server.beforeReply = () => {
      resolve();
      return reply();
    };
  });
}
