import type { FieldsState } from '@orderpad/contracts';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { FieldsPage } from './driver.ts';
import type { PaymentsBrowser } from './fixture.ts';

const attacker = 'https://attacker.example/';

/** Posts messages of every kind that the fields could mean to a window and to the frames in it; the rest of the promise is silence. */
const forge = `
  const state = { complete: true, empty: false, brand: 'visa', fields: {} };
  const answer = { id: 'tok_forged', card: { brand: 'visa', last4: '6666' }, expiresAt: '2099-01-01T00:00:00Z' };
  const kinds = [
    (nonce) => ({ type: 'ready', nonce, title: 'forged', state }),
    (nonce) => ({ type: 'change', nonce, state }),
    (nonce) => ({ type: 'submit', nonce, state }),
    (nonce) => ({ type: 'answer', nonce, id: crypto.randomUUID(), ok: true, answer }),
    (nonce) => ({ type: 'fields-greeting', nonce, settings: { key: 'pk_forged', kind: 'new-card' } }),
    (nonce) => ({ type: 'tokenize', nonce, id: '1', attemptKey: crypto.randomUUID() }),
    (nonce) => ({ type: 'clear', nonce }),
    (nonce) => JSON.stringify({ type: 'answer', nonce, ok: true, answer }),
  ];
  const replies = [];
  globalThis.forge = (target, count) => {
    for (let index = 0; index < count; index++) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => replies.push(data);
      const message = kinds[index % kinds.length](crypto.randomUUID());
      target.postMessage(message, '*', [port2]);
      for (let frame = 0; frame < target.frames.length; frame++)
        target.frames[frame].postMessage(message, '*', [new MessageChannel().port2]);
    }
    target.postMessage('forged', '*');
  };
  globalThis.forgedReplies = replies;
`;

/** Declares that nothing which windows post is taken for the fields. */
export function checkForgeries(browser: PaymentsBrowser): void {
  let fields: FieldsPage;
  afterEach(() => fields.page.close());

  describe('a thousand forged messages', () => {
    it('of the page itself and of a window of another origin are all ignored', async () => {
      fields = new FieldsPage(await browser.open(prepare));
      await fields.open(browser.config);
      const { page } = fields;
      await browser.type(page, browser.typed.includes('never-answered') ? 'never-answered' : 'right');
      await page.waitForFunction(() => openedFields.field.state.complete);
      const before = await fields.state();
      const count = (await fields.events()).length;
      if (browser.typed.includes('never-answered')) await fields.begin('under way');

      await page.evaluate(() => Reflect.get(globalThis, 'forge')(window, 500));
      await page.waitForFunction(() => Reflect.get(globalThis, 'forgedRounds') === 1);
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate((url) => void window.open(url), attacker),
      ]);
      await page.waitForFunction(() => Reflect.get(globalThis, 'forgedRounds') === 2);
      await popup.waitForURL(attacker);

      const replies = [await repliesAt(page), await repliesAt(popup)];
      expect(replies).toEqual([0, 0]);
      expect(entered(await fields.state())).toEqual(entered(before));
      // The other window has taken the focus.
      expect((await fields.events()).slice(count).filter((event) => event !== 'blur')).toEqual([]);
      if (browser.typed.includes('never-answered')) {
        expect(await fields.settled('under way')).toBeUndefined();
        await fields.abort();
        await fields.clear();
        await browser.type(page, 'right');
      }
      const { ok, token } = await fields.tokenize();
      expect(ok).toBe(true);
      expect(token).not.toContain('forged');
    });
  });
}

/** Gives the page its own forger, and the attacker's window one that begins at once. */
async function prepare(page: Page): Promise<void> {
  await page.addInitScript(`
    if (window === window.top && location.origin !== '${new URL(attacker).origin}') {
      ${forge}
      globalThis.forgedRounds = 0;
      addEventListener('message', ({ data }) => { if (data === 'forged') globalThis.forgedRounds += 1; });
    }
  `);
  await page
    .context()
    .route(`${attacker}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<script>${forge} forge(opener, 500);</script>` }),
    );
}

/** A state without the focus, which another window takes. */
const entered = ({ ready, complete, empty, brand }: FieldsState) => ({ ready, complete, empty, brand });

const repliesAt = (page: Page): Promise<number> =>
  page.evaluate((): number => Reflect.get(globalThis, 'forgedReplies').length);
