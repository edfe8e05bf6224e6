import type { Address, Contact, CreditTerms } from '@orderpad/contracts';

/** A contact of the example shop. */
export interface SeedContact {
  readonly number: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly tierId?: string;
  readonly bar?: Contact['bar'];
  readonly credit?: CreditTerms;
  /** The id of the consultant whose own customer this is. */
  readonly ownerId?: string;
  readonly touchedAt: string;
  readonly addresses: Address[];
}
