import { SignIn } from '@orderpad/contracts';
import { createHost, type Database, type HostOptions, type ReferenceHost } from '../src/index.ts';
import { shippingMethods, shippingRates } from '../src/data/schema.ts';
import { TestUser } from './user.ts';

/** A method of the shop under test that costs nothing anywhere, so that only items and taxes decide a total. */
export const carriagePaid = 'carriage-paid';

async function offerCarriagePaid({ db }: Database): Promise<void> {
  await db
    .insert(shippingMethods)
    .values({ id: carriagePaid, name: 'Carriage paid', description: 'Sent by the shop', position: 9 })
    .onConflictDoNothing();
  await db
    .insert(shippingRates)
    .values(
      ['home', 'europe', 'world'].map((zone) => ({
        methodId: carriagePaid,
        zone,
        upTo: 2_000_000_000,
        price: 0,
        minDays: 1,
        maxDays: 1,
      })),
    )
    .onConflictDoNothing();
}

/** A host under test. It checks every answer with the contract, and collects faults of the host. */
export class Shop {
  readonly faults: unknown[] = [];
  readonly database: Database;
  #host: ReferenceHost | undefined;

  private constructor(database: Database) {
    this.database = database;
  }

  static async open(database: Database, options: Partial<HostOptions> = {}): Promise<Shop> {
    const shop = new Shop(database);
    await offerCarriagePaid(database);
    const report = (_: string, error: unknown) => shop.faults.push(error);
    shop.#host = await createHost({ database, checkAnswers: true, report, ...options });
    return shop;
  }

  /** Sends a request unchanged. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    if (!this.#host) throw new Error('the shop is not open');
    return this.#host.fetch(new Request(`http://shop.example${path}`, init));
  }

  /** The application under test, for a server. */
  get app(): ReferenceHost['app'] {
    if (!this.#host) throw new Error('the shop is not open');
    return this.#host.app;
  }

  /** Signs in a demo account: dana, mara, cleo, nico, dora or ines. */
  async as(username: string, password = 'orderpad'): Promise<TestUser> {
    const body = JSON.stringify({ username, password });
    const headers = { 'content-type': 'application/json' };
    const answer = await this.send('/v1/sign-in', { method: 'POST', headers, body });
    return new TestUser(this, SignIn.parse(await answer.json()));
  }

  close(): Promise<void> | undefined {
    return this.#host?.close();
  }
}
