import type {
  FieldsConfig,
  FieldsEvent,
  FieldsState,
  PaymentAction,
  PaymentAdapter,
  PaymentField,
} from '@orderpad/contracts';
import type { Page } from 'playwright';

/** Values that a script of the page holds while a test goes on. */
interface Opened {
  field: PaymentField;
  events: { event: FieldsEvent; state: FieldsState }[];
  controller: AbortController;
  results: Record<string, Promise<Outcome>>;
}

declare global {
  var paymentAdapter: PaymentAdapter<HTMLElement>;
  var openedFields: Opened;
}

/** The outcome of a call, as far as a page tells. `json` is what would be written of it; `token` the text of the token. */
export interface Outcome {
  readonly ok: boolean;
  readonly code?: string;
  readonly fields?: readonly string[];
  readonly json?: string;
  readonly token?: string;
}

/** Drives the adapter on a page. */
export class FieldsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens fields in the slot, and notes every event from then on. */
  open(config: FieldsConfig, kind: 'new-card' | 'cvv-only' = 'new-card'): Promise<Outcome> {
    return this.page.evaluate(
      async ({ config, kind }) => {
        const slot = document.getElementById('slot');
        if (!slot) throw new Error('the page has no slot');
        const controller = new AbortController();
        const result = await paymentAdapter.open(slot, {
          config,
          kind,
          channel: 'ecom',
          locale: 'en',
          appearance: { colorScheme: 'light', direction: 'ltr' },
          signal: controller.signal,
        });
        if (!result.ok) return { ok: false, code: result.error.code };
        const events: Opened['events'] = [];
        for (const event of ['change', 'focus', 'blur', 'submit', 'escape', 'lost'] as const)
          result.field.on(event, (state) => events.push({ event, state }));
        globalThis.openedFields = { field: result.field, events, controller, results: {} };
        return { ok: true };
      },
      { config, kind },
    );
  }

  state(): Promise<FieldsState> {
    return this.page.evaluate(() => openedFields.field.state);
  }

  async events(): Promise<string[]> {
    return this.page.evaluate(() => openedFields.events.map(({ event }) => event));
  }

  /** Resolves once an event has happened. */
  async waitFor(event: FieldsEvent): Promise<void> {
    await this.page.waitForFunction(
      (event) => openedFields.events.some((each) => each.event === event),
      event,
    );
  }

  /** Asks for a token, and resolves with what comes of it. */
  async tokenize(attemptKey: string = crypto.randomUUID()): Promise<Outcome> {
    await this.begin('only', attemptKey);
    return this.result('only');
  }

  /**
   * Asks for a token and waits for nothing; `result` tells what came of it. Gives up at once, or destroys the fields, where `andThen`
   * says so.
   */
  begin(
    name: string,
    attemptKey: string = crypto.randomUUID(),
    andThen: 'wait' | 'abort' | 'destroy' = 'wait',
  ): Promise<void> {
    return this.page.evaluate(
      ({ name, attemptKey, andThen }) => {
        const { field, results } = openedFields;
        openedFields.controller = new AbortController();
        const { signal } = openedFields.controller;
        const amount = { amount: 1250, currency: 'GBP' };
        const request = { attemptKey, amount, channel: 'ecom', initiator: 'customer', signal } as const;
        results[name] = field.tokenize(request).then((result) => {
          if (!result.ok)
            return {
              ok: false,
              code: result.error.code,
              ...(result.error.fields && { fields: result.error.fields }),
            };
          // What `revealToken` of the contracts does; a page that is tested has it under no name.
          const reveal: unknown = Reflect.get(result.ref.token, Symbol.for('orderpad.reveal-payment-token'));
          const token: unknown = typeof reveal === 'function' ? reveal() : undefined;
          return { ok: true, json: JSON.stringify(result.ref), token: String(token) };
        });
        if (andThen === 'abort') openedFields.controller.abort();
        if (andThen === 'destroy') void field.destroy();
      },
      { name, attemptKey, andThen },
    );
  }

  result(name: string): Promise<Outcome> {
    return this.page.evaluate((name) => openedFields.results[name] ?? { ok: false, code: 'no result' }, name);
  }

  /** Returns the outcome if there is one already. */
  settled(name: string): Promise<Outcome | undefined> {
    return this.page.evaluate(
      (name) => Promise.race([openedFields.results[name], Promise.resolve(undefined)]),
      name,
    );
  }

  abort(): Promise<void> {
    return this.page.evaluate(() => openedFields.controller.abort());
  }

  destroy(): Promise<void> {
    return this.page.evaluate(() => openedFields.field.destroy());
  }

  /** Empties the fields, and resolves once they say that they are empty. */
  async clear(): Promise<void> {
    await this.page.evaluate(() => openedFields.field.clear());
    await this.page.waitForFunction(() => openedFields.field.state.empty);
  }

  /** Runs a challenge in the slot. */
  confirm(action: PaymentAction, config: FieldsConfig): Promise<Outcome> {
    return this.page.evaluate(
      async ({ action, config }) => {
        const slot = document.getElementById('slot');
        if (!slot) throw new Error('the page has no slot');
        const result = await paymentAdapter.confirm(slot, action, {
          config,
          locale: 'en',
          appearance: { colorScheme: 'light', direction: 'ltr' },
          signal: new AbortController().signal,
        });
        return result.ok ? { ok: true } : { ok: false, code: result.error.code };
      },
      { action, config },
    );
  }

  /** Returns how many elements the slot holds. */
  filled(): Promise<number> {
    return this.page.evaluate(() => document.getElementById('slot')?.childElementCount ?? -1);
  }
}
