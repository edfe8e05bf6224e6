import { eq } from 'drizzle-orm';
import { mails } from '../src/data/schema.ts';
import type { Database, MailPort } from '../src/index.ts';
import { orderReady } from '../src/mail/order-ready.ts';
import { queueMail, type OutgoingMail } from '../src/mail/outbox.ts';
import type { Service } from '../src/service/service.ts';

/** The secret of the link in the messages of the tests. */
export const secret = 'k3y-that-pays';
const link = `https://larkspur.example/pay.html#${secret}`;

/** A service with a clock of its own. `port` sends; without one messages are stored. */
export class OutboxService implements Service {
  readonly db: Service['db'];
  readonly quoteMinutes = 15;
  readonly mail: NonNullable<Service['mail']>;
  time = new Date();
  readonly faults: unknown[] = [];

  constructor({ db }: Database, port?: MailPort, lang = 'en-GB') {
    this.db = db;
    this.mail = { lang, port };
  }

  readonly now = (): Date => this.time;
  readonly uuid = (): string => crypto.randomUUID();
  readonly report = (_: string, error: unknown): number => this.faults.push(error);

  /** Lets time pass. */
  pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }

  /** Queues a message in a transaction of its own. */
  queue(more: Partial<OutgoingMail> = {}): Promise<string> {
    return this.db.transaction((transaction) => queueMail(transaction, this, this.mailOf(more)));
  }

  mailOf(more: Partial<OutgoingMail> = {}): OutgoingMail {
    const until = new Date(this.time.getTime() + 86_400_000);
    return {
      about: crypto.randomUUID(),
      to: { email: 'ada@example.com', name: 'Ada Lovelace' },
      until,
      content: orderReady({
        total: { amount: 12_345, currency: 'GBP' },
        until,
        sender: 'Cleo Marsh',
        link,
      }),
      ...more,
    };
  }

  async rowOf(id: string) {
    const [row] = await this.db.select().from(mails).where(eq(mails.id, id));
    if (!row) throw new Error('no such message');
    return row;
  }
}
