import { afterEach, describe, expect, it } from 'vitest';
import { FieldsPage } from './driver.ts';
import type { PaymentsBrowser } from './fixture.ts';

/** Declares the promises about typing a card and getting a token for it. */
export function checkFields(browser: PaymentsBrowser): void {
  const { config, type, typeCvv, typed } = browser;
  let fields: FieldsPage;
  const opened = async (kind?: 'new-card' | 'cvv-only') => {
    fields = new FieldsPage(await browser.open());
    expect(await fields.open(config, kind)).toEqual({ ok: true });
    return fields;
  };
  afterEach(() => fields.page.close());

  describe('fields', () => {
    it('open ready and empty, in the light DOM of the page', async () => {
      const { page } = await opened();

      expect(await fields.state()).toMatchObject({ ready: true, complete: false, empty: true });
      expect(await page.evaluate(() => window.frames.length)).toBeGreaterThan(0);
      expect(await fields.filled()).toBe(1);
    });

    it('tell the page that they are complete and of which brand, and nothing that was typed', async () => {
      const { page } = await opened();

      await type(page, 'right');
      await page.waitForFunction(() => openedFields.field.state.complete);

      expect(await fields.state()).toMatchObject({ empty: false, brand: expect.stringMatching(/\w/) });
      const told = await page.evaluate(() => JSON.stringify(openedFields.events));
      expect(told).not.toMatch(/\d{4,}/);
      expect(await fields.events()).toContain('change');
    });

    it('give one token for one attempt, and another one for another', async () => {
      const { page } = await opened();
      const attempt = crypto.randomUUID();
      await type(page, 'right');

      const outcomes = [
        await fields.tokenize(attempt),
        await fields.tokenize(attempt),
        await fields.tokenize(),
      ];

      const [first, again, other] = outcomes.map(({ token }) => token);
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      expect(again).toBe(first);
      expect(other).not.toBe(first);
      expect(outcomes.map(({ json }) => json).join()).not.toContain(first);
    });

    it('that are empty give none, and say so', async () => {
      await opened();

      expect(await fields.tokenize()).toMatchObject({ ok: false, code: 'empty' });
    });

    it('with a wrong number give none, name the number, and keep what was typed', async () => {
      const { page } = await opened();
      await type(page, 'wrong-number');

      expect(await fields.tokenize()).toMatchObject({ ok: false, code: 'invalid', fields: ['number'] });
      expect(await fields.state()).toMatchObject({ empty: false, complete: false });
    });

    it('are empty after they were cleared', async () => {
      const { page } = await opened();
      await type(page, 'right');
      await page.waitForFunction(() => openedFields.field.state.complete);

      await fields.clear();

      expect(await fields.tokenize()).toMatchObject({ ok: false, code: 'empty' });
    });

    it.runIf(typeCvv)('for a CVV alone give a token for it', async () => {
      const { page } = await opened('cvv-only');

      await typeCvv?.(page);
      const { ok, json } = await fields.tokenize();

      expect(ok).toBe(true);
      expect(JSON.parse(json ?? '{}')).toMatchObject({ kind: 'cvv', token: {} });
    });

    it('take one request at a time', async () => {
      const { page } = await opened();
      await type(page, 'right');

      const both = await page.evaluate(() => {
        const { signal } = new AbortController();
        const amount = { amount: 1250, currency: 'GBP' };
        const ask = () =>
          openedFields.field.tokenize({
            attemptKey: crypto.randomUUID(),
            amount,
            channel: 'ecom',
            initiator: 'customer',
            signal,
          });
        return Promise.all(
          [ask(), ask()].map(async (result) => ('ok' in (await result) ? await result : undefined)),
        );
      });

      expect(both).toMatchObject([{ ok: true }, { ok: false, error: { code: 'duplicate' } }]);
    });

    it('that the caller gave up on answer with `cancelled`, and the next request is answered', async () => {
      const { page } = await opened();
      await type(page, 'right');

      await fields.begin('given up', undefined, 'abort');
      const next = await fields.tokenize();

      expect(await fields.result('given up')).toMatchObject({ ok: false, code: 'cancelled' });
      expect(next.ok).toBe(true);
    });

    it.runIf(typed.includes('answered-late'))('that answer late answer nobody else', async () => {
      const { page } = await opened();
      await type(page, 'answered-late');
      await page.waitForFunction(() => openedFields.field.state.complete);
      await fields.begin('given up', undefined, 'abort');

      // The provider tells it with the next request, for which it is no answer.
      await fields.clear();
      await type(page, 'right');
      const [next, afterwards] = [await fields.tokenize(), await fields.tokenize()];

      const cards = [next, afterwards].map(({ json }) => JSON.parse(json ?? '{}').card);
      expect(await fields.result('given up')).toMatchObject({ code: 'cancelled' });
      expect(cards[0]).toEqual(cards[1]);
      expect(afterwards.token).not.toBe(next.token);
    });

    if (typed.includes('answered-twice'))
      it('that answer twice are heard once', async () => {
        const { page } = await opened();
        await type(page, 'answered-twice');

        const first = await fields.tokenize();
        const second = await fields.tokenize();

        expect([first.ok, second.ok]).toEqual([true, true]);
        expect(second.token).not.toBe(first.token);
      });
  });

  describe('the keyboard', () => {
    it('reaches every field in order, and leaves them', async () => {
      const { page } = await opened();
      await page.focus('#before');

      const reached: (string | undefined)[] = [];
      for (const _ of browser.order) {
        await page.keyboard.press('Tab');
        // The focus enters a frame of another origin a moment after the key.
        await fields.waitFor('focus');
        reached.push(await browser.focused(page));
      }
      await page.keyboard.press('Tab');

      browser.order.forEach((name, index) => expect(reached[index]).toMatch(name));
      await page.waitForFunction(() => document.activeElement?.id === 'after');
    });

    it.each(browser.keys ?? (['submit', 'escape'] as const))(
      'tells the page of %s, which decides what it means',
      async (key) => {
        const { page } = await opened();
        await page.focus('#before');
        await page.keyboard.press('Tab');
        await fields.waitFor('focus');

        await page.keyboard.press(key === 'submit' ? 'Enter' : 'Escape');

        await fields.waitFor(key);
      },
    );

    it('is put into the first field that is not right', async () => {
      const { page } = await opened();
      await page.focus('#before');

      await page.evaluate(() => openedFields.field.focus());
      await fields.waitFor('focus');

      expect(await browser.focused(page)).toMatch(browser.order[0] ?? /^$/);
    });
  });
}
