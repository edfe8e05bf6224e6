import { afterEach, describe, expect, it } from 'vitest';
import { FieldsPage } from './driver.ts';
import type { PaymentsBrowser } from './fixture.ts';

/** Declares the promises about fields that do not come, go away or are taken away. */
export function checkFrames(browser: PaymentsBrowser): void {
  const { config, neverReady, challenge, typed } = browser;
  let fields: FieldsPage;
  const loaded = async (...prepare: Parameters<PaymentsBrowser['open']>) => {
    fields = new FieldsPage(await browser.open(...prepare));
    return fields;
  };
  const opened = async () => {
    await loaded();
    expect(await fields.open(config)).toEqual({ ok: true });
    return fields;
  };
  afterEach(() => fields.page.close());

  describe('fields that', () => {
    it.runIf(neverReady)('are not ready after ten seconds are given up, and taken away', async () => {
      const { page } = await loaded((page) => page.clock.install());

      const opening = fields.open(neverReady ?? {});
      await page.waitForFunction(() => document.querySelector('#slot iframe') !== null);
      await page.clock.fastForward(10_001);

      expect(await opening).toEqual({ ok: false, code: 'timeout' });
      expect(await fields.filled()).toBe(0);
    });

    it.runIf(typed.includes('never-answered'))('never answer are given up', async () => {
      const { page } = await loaded((page) => page.clock.install());
      await fields.open(config);
      await browser.type(page, 'never-answered');

      await fields.begin('unanswered');
      await page.clock.fastForward(60_000);

      expect(await fields.result('unanswered')).toEqual({ ok: false, code: 'timeout' });
    });

    it('were destroyed are gone, and may be destroyed again', async () => {
      const { page } = await opened();
      await browser.type(page, 'right');
      await fields.begin('under way', undefined, 'destroy');

      await fields.destroy();

      expect(await fields.filled()).toBe(0);
      expect(await fields.result('under way')).toMatchObject({ ok: false, code: 'cancelled' });
      expect(await fields.tokenize()).toMatchObject({ ok: false, code: 'cancelled' });
      expect(await fields.state()).toMatchObject({ ready: false });
    });

    it.each([
      ['removed', () => document.querySelector('#slot iframe')?.remove()],
      [
        'loaded anew',
        () => {
          const frame = document.querySelector<HTMLIFrameElement>('#slot iframe');
          frame?.setAttribute('src', frame.src);
        },
      ],
    ] as const)('were %s are lost, and say so', async (_, lose) => {
      const { page } = await opened();
      await browser.type(page, 'right');

      await page.evaluate(lose);
      await fields.waitFor('lost');
      const outcome = await fields.tokenize();

      expect(outcome).toMatchObject({ ok: false, code: 'lost' });
      expect(await fields.filled()).toBe(0);
      expect((await fields.events()).filter((event) => event === 'lost')).toHaveLength(1);
    });

    it('are opened again after they were lost give a token', async () => {
      const { page } = await opened();
      await page.evaluate(() => document.querySelector('#slot iframe')?.remove());
      await fields.tokenize();

      await fields.open(config);
      await browser.type(page, 'right');

      expect((await fields.tokenize()).ok).toBe(true);
    });

    it('are opened with a configuration that is wrong fail as a result', async () => {
      await loaded();

      for (const wrong of browser.wrongConfigs)
        expect(await fields.open(wrong)).toEqual({ ok: false, code: 'config' });
      expect(await fields.filled()).toBe(0);
    });

    it('never throw, whatever is asked of them', async () => {
      const { page } = await opened();

      const thrown = await page.evaluate(async () => {
        const { field } = openedFields;
        const odd = { attemptKey: '', amount: { amount: -1, currency: '?' } } as const;
        const { signal } = new AbortController();
        field.on('change', () => {
          throw new Error('a listener of the page failed');
        });
        try {
          for (const isDestroyed of [false, true]) {
            if (isDestroyed) await field.destroy();
            field.focus('postal');
            field.clear();
            field.setDisabled(true);
            field.setDisabled(false);
            field.on('ready', () => {})();
            await field.tokenize({ ...odd, channel: 'moto', initiator: 'staff', signal });
          }
        } catch (error) {
          return String(error);
        }
        return undefined;
      });

      expect(thrown).toBeUndefined();
    });

    it('break no rule of a strict Content Security Policy', async () => {
      const broken: string[] = [];
      const { page } = await loaded(async (page) => {
        page.on('console', (message) => {
          if (/content security policy|trusted ?types/i.test(message.text())) broken.push(message.text());
        });
        await Promise.resolve();
      });
      await fields.open(config);

      await browser.type(page, 'right');
      const { ok } = await fields.tokenize();

      expect(ok).toBe(true);
      expect(broken).toEqual([]);
    });
  });

  describe.runIf(challenge)('a challenge', () => {
    it('is shown in the slot, and gone once it is answered', async () => {
      const { page } = await loaded();
      const action = await challenge?.make();

      const confirming = fields.confirm(action ?? { adapter: '', data: '' }, config);
      await challenge?.answer(page);

      expect(await confirming).toEqual({ ok: true });
      expect(await fields.filled()).toBe(0);
    });

    it('of another provider is refused', async () => {
      await loaded();

      expect(await fields.confirm({ adapter: 'another', data: 'x' }, config)).toEqual({
        ok: false,
        code: 'config',
      });
    });
  });
}
