import type { FieldsConfig, PaymentAction } from '@orderpad/contracts';
import type { Page } from 'playwright';

/** Input typed into the fields. Every card but `wrong-number` is right; the last three are answered as their names say. */
export type Typed = 'right' | 'wrong-number' | 'answered-late' | 'answered-twice' | 'never-answered';

/** The browser half, and a page for it. */
export interface PaymentsBrowser {
  /**
   * Opens a page whose script has put the adapter at `globalThis.paymentAdapter`. It has a button `#before`, an empty element `#slot`
   * and a button `#after`, in this order. Calls `prepare` before it loads anything.
   */
  open(prepare?: (page: Page) => Promise<void>): Promise<Page>;
  readonly config: FieldsConfig;
  /** The configuration of fields that are never ready, where the provider has some. */
  readonly neverReady?: FieldsConfig;
  /** Configurations that open nothing. */
  readonly wrongConfigs: readonly FieldsConfig[];
  /** Types a card into the open fields. Names no card that the provider has none for. */
  readonly typed: readonly Typed[];
  type(page: Page, typed: Typed): Promise<void>;
  /** Types a CVV into the field for it, where it is the only one. */
  typeCvv?(page: Page): Promise<void>;
  /** Returns what the field with the focus is called by a screen reader; `undefined` where none of the fields has it. */
  focused(page: Page): Promise<string | undefined>;
  /** The names of the fields in the order of the tab key, as `focused` returns them. */
  readonly order: readonly RegExp[];
  /** The keys in a field that the page is told of; both when absent. */
  readonly keys?: readonly ('submit' | 'escape')[];
  /** A challenge, and what the payer does there. */
  readonly challenge?: {
    make(): Promise<PaymentAction>;
    answer(page: Page): Promise<void>;
  };
}
