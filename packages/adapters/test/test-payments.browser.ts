import { testPaymentsProvider } from '@orderpad/adapters/test-payments/server';
import { describePayments, type Typed } from '@orderpad/adapters/testing';
import { cardNumbers, serveTestPayments } from '@orderpad/test-payments';
import type { FrameLocator, Page } from 'playwright';
import { afterAll } from 'vitest';
import { adapterPage } from './payments/page.ts';
import { behind } from './payments/provider.ts';

const running = await serveTestPayments();
const pages = await adapterPage(
  `import { testPayments } from '@orderpad/adapters/test-payments'; globalThis.paymentAdapter = testPayments();`,
  { 'frame-src': [running.url] },
);
afterAll(async () => {
  await pages.close();
  await running.close();
});

const provider = testPaymentsProvider({ url: running.url });
const { config } = provider.fieldsFor('ecom');
const { card } = behind(running.url);

const numbers: Readonly<Record<Typed, string>> = {
  right: cardNumbers.succeed,
  'wrong-number': '4242424242424241',
  'answered-late': cardNumbers['token-late'],
  'answered-twice': cardNumbers['token-twice'],
  'never-answered': cardNumbers['token-unanswered'],
};

const fieldsIn = (page: Page): FrameLocator => page.frameLocator('#slot iframe');

describePayments('test payments', {
  browser: {
    open: pages.open,
    config,
    neverReady: { ...config, key: 'pk_test_never_ready' },
    wrongConfigs: [
      {},
      { ...config, url: 'javascript:alert(1)' },
      { ...config, url: 'data:text/html,fields' },
      { ...config, key: '' },
      { ...config, more: true },
    ],
    typed: ['right', 'wrong-number', 'answered-late', 'answered-twice', 'never-answered'],
    async type(page, typed) {
      const fields = fieldsIn(page);
      await fields.locator('#number').fill(numbers[typed]);
      await fields.locator('#expiry').fill('12/39');
      await fields.locator('#cvv').fill('123');
    },
    typeCvv: (page) => fieldsIn(page).locator('#cvv').fill('123'),
    focused: (page) =>
      fieldsIn(page)
        .locator('html')
        .evaluate(
          () =>
            (document.activeElement instanceof HTMLInputElement &&
              document.activeElement.labels?.[0]?.textContent) ||
            undefined,
        ),
    order: [/^Card number/, /^Expiry/, /^Security code/, /^Name/, /^Postal code/],
    challenge: {
      async make() {
        const status = await provider.authorize(
          {
            orderId: crypto.randomUUID(),
            attempt: 1,
            amount: { amount: 100, currency: 'GBP' },
            channel: 'ecom',
            initiator: 'customer',
          },
          await card('challenge'),
          { signal: new AbortController().signal },
        );
        if (status.state !== 'needs-action') throw new Error(`the card for a challenge is ${status.state}`);
        return status.action;
      },
      answer: (page) => fieldsIn(page).getByRole('button', { name: 'Confirm' }).click(),
    },
  },
});
