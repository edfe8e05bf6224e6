import { stripe } from '@orderpad/adapters/stripe';
import { describePayments, type Typed } from '@orderpad/adapters/testing';
import type { FrameLocator, Page } from 'playwright';
import { afterAll } from 'vitest';
import { adapterPage } from './payments/page.ts';
import { answers, frame, script, stripeOrigin } from './stripe/stripe-js.ts';

const { caps, policy } = stripe();
const pages = await adapterPage(
  `import { stripe } from '@orderpad/adapters/stripe'; globalThis.paymentAdapter = stripe();`,
  { ...policy({}), 'trusted-types': caps.trustedTypes },
);
afterAll(() => pages.close());

const numbers: Readonly<Record<Typed, string>> = {
  right: '4242424242424242',
  'wrong-number': '4242424242424241',
  'answered-late': answers.late,
  'answered-twice': '',
  'never-answered': answers.never,
};

const elementIn = (page: Page): FrameLocator => page.frameLocator('#slot iframe');

describePayments('stripe', {
  browser: {
    open: (prepare) =>
      pages.open(async (page) => {
        await page
          .context()
          .route(`${stripeOrigin}/**`, (route) =>
            route.request().url().endsWith('/endive/stripe.js')
              ? route.fulfill({ contentType: 'text/javascript', body: script })
              : route.fulfill({ contentType: 'text/html', body: frame }),
          );
        await prepare?.(page);
      }),
    config: { publishableKey: 'pk_test_stand_in' },
    neverReady: { publishableKey: 'pk_test_never_ready' },
    wrongConfigs: [
      {},
      { publishableKey: 'sk_test_secret' },
      { publishableKey: '' },
      { publishableKey: 'pk_test_stand_in', more: true },
    ],
    typed: ['right', 'wrong-number', 'answered-late', 'never-answered'],
    keys: ['escape'],
    async type(page, typed) {
      const element = elementIn(page);
      await element.locator('#number').fill(numbers[typed]);
      await element.locator('#expiry').fill('12/39');
      await element.locator('#cvc').fill('123');
    },
    typeCvv: (page) => elementIn(page).locator('#cvc').fill('123'),
    focused: (page) =>
      elementIn(page)
        .locator('html')
        .evaluate(() =>
          document.activeElement instanceof HTMLInputElement
            ? (document.activeElement.ariaLabel ?? undefined)
            : undefined,
        ),
    order: [/^Card number/, /^Expiration/, /^CVC/],
    challenge: {
      make: () => Promise.resolve({ adapter: 'stripe', data: 'pi_1_secret_2' }),
      answer: (page) => page.getByRole('button', { name: 'Complete' }).click(),
    },
  },
});
