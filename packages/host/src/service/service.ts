import type { PaymentProvider } from '@orderpad/contracts';
import type { InOneGo, Queries } from '../data/database.ts';
import type { users } from '../data/schema.ts';
import type { Changes } from './changes.ts';
import type { MailPort } from './mail-port.ts';

/** Dependencies of every handler. The process itself holds no state. */
export interface Service {
  readonly db: Queries;
  /** As `db`, for short statements that every request sends; see `Database`. */
  readonly quick?: Queries | undefined;
  readonly inOneGo?: InOneGo | undefined;
  now(): Date;
  /** Returns a new UUID. */
  uuid(): string;
  /** Minutes for which a quote holds. */
  readonly quoteMinutes: number;
  /** The payment provider that cards are charged with; without one, all methods are settled outside. */
  readonly payments?: PaymentProvider | undefined;
  /** Limits that differ from the defaults. */
  readonly charging?: Partial<ChargingLimits> | undefined;
  readonly mail?: MailService | undefined;
  readonly handoffs?: HandoffService | undefined;
  /** News of hand-offs and requests. */
  readonly changes?: Changes | undefined;
  /** Limits of sign-ins that differ from the defaults. */
  readonly signIns?: Partial<SignInLimits> | undefined;
  /** Returns the address of the page that opens links to reset a password; undefined for a host that sends none. */
  readonly resetUrl?: (() => string | undefined) | undefined;
}

export interface SignInLimits {
  /** Hours after which a sign-in ends; 12 when absent. */
  readonly hours: number;
  /** Minutes without a request after which it ends; 120 when absent. */
  readonly idleMinutes: number;
}

/** Orders left to customers: the page that opens their links. */
export interface HandoffService {
  /** Returns the address of the page; undefined for a host that hands nothing off. */
  url(): string | undefined;
}

/** Messages to customers: the language of those whose own is not known, and the port that sends; without one they are stored. */
export interface MailService {
  readonly lang: string;
  readonly port?: MailPort | undefined;
}

/** Limits of charging, and its pauses. */
export interface ChargingLimits {
  /** Milliseconds after which another worker may take over a payment. Longer than `callMs`. */
  readonly leaseMs: number;
  /** Milliseconds for one call to the provider. */
  readonly callMs: number;
  /** Calls without an answer after which a request gives up. */
  readonly tries: number;
  /** Failures in a row after which staff are told, and a payment without an order is given up. */
  readonly failures: number;
  /** Minutes to wait for the payer or for the bank. */
  readonly waitMinutes: number;
  /** Waits between two calls. */
  pause(milliseconds: number): Promise<void>;
}

/** A person who is signed in, or a customer who opened a hand-off. */
export type User = typeof users.$inferSelect & {
  /** The hand-off that a customer opened, and the operator who made it. */
  readonly handoff?: { readonly id: string; readonly madeBy: typeof users.$inferSelect } | undefined;
};

/** Returns the user who took an order: the operator, also of an order that a customer pays by a hand-off. */
export const takerOf = (user: User): User => user.handoff?.madeBy ?? user;

/** Returns what runs two statements in a transaction of their own. */
export const inOneGoOf = ({ db, inOneGo }: Service): InOneGo =>
  inOneGo ??
  ((first, second) =>
    db.transaction(async (transaction) => {
      await first(transaction);
      return second(transaction);
    }));

/** Returns the queries for short statements. */
export const quickOf = ({ db, quick }: Service): Queries => quick ?? db;
