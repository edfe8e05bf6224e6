import { randomBytes } from 'node:crypto';
import type { Line } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../src/index.ts';
import { sessions, users } from '../src/data/schema.ts';
import { operatorOf } from '../src/sign-in/sign-in.ts';
import { sha256 } from '../src/text/sha256.ts';
import { type Requests, TestUser } from './user.ts';

interface Times {
  readonly expiresAt?: Date;
  readonly seenAt?: Date;
}

/** A host with its database, where people are signed in without the time that a password takes. */
export class World {
  readonly db: Queries;
  readonly requests: Requests;
  #lines: Promise<Line[]> | undefined;

  constructor(db: Queries, requests: Requests) {
    this.db = db;
    this.requests = requests;
  }

  /** Returns the lines of a draft, which every draft may have alike. */
  lines(): Promise<Line[]> {
    this.#lines ??= this.as('mara').then(async (mara) => [await mara.lineOf('22632', 2)]);
    return this.#lines;
  }

  /** Begins a sign-in of a person, who has no other part in it. */
  async as(username: string, times: Times = {}): Promise<TestUser> {
    const [user] = await this.db.select().from(users).where(eq(users.username, username));
    if (!user) throw new Error(`the shop has no ${username}`);
    const token = randomBytes(32).toString('base64url');
    const { expiresAt = new Date(Date.now() + 3_600_000), ...seen } = times;
    await this.db.insert(sessions).values({ tokenHash: sha256(token), userId: user.id, expiresAt, ...seen });
    return new TestUser(this.requests, {
      operator: operatorOf(user),
      token,
      expiresAt: expiresAt.toISOString(),
    });
  }

  /** Signs in an administrator who is disabled afterwards. */
  async disabled(): Promise<TestUser> {
    const [dana] = await this.db.select().from(users).where(eq(users.username, 'dana'));
    if (!dana) throw new Error('the shop has no dana');
    const username = `former-${randomBytes(4).toString('hex')}`;
    const former = { ...dana, id: `u-${username}`, username, email: null, state: 'disabled' as const };
    await this.db.insert(users).values(former);
    return this.as(username);
  }

  /** Begins a sign-in and returns its id, by which people end theirs. */
  async signInOf(user: TestUser): Promise<string> {
    const tokenHash = sha256(randomBytes(32).toString('base64url'));
    const userId = user.signIn.operator.id;
    const expiresAt = new Date(Date.now() + 3_600_000);
    const [made] = await this.db.insert(sessions).values({ tokenHash, userId, expiresAt }).returning();
    return made?.id ?? '';
  }
}
