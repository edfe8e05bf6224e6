import { expect, it } from 'vitest';
import { shippedAdapters, shippedFiles } from '../drivers/shipped-pad.ts';

it('the shipped pad is one file for the first step, two for every order, and others by what is opened', async () => {
  const files = await shippedFiles();

  const [entry] = files.filter(({ isEntry }) => isEntry);
  const named = files.map(({ fileName }) => fileName.replace('.js', '')).toSorted();
  const isCountries = (name: string) => /^countries-[a-z]$/.test(name);

  expect(entry).toMatchObject({ fileName: 'order-pad.js', imports: [] });
  expect(named.filter(isCountries)).toHaveLength(26);
  expect(named.filter((name) => !isCountries(name))).toEqual([
    'address-form',
    'apply-fix',
    'approval',
    'arithmetic',
    'ask-question',
    'blocked',
    'columns',
    'confirm-payment',
    'consequences',
    'contact-change',
    'contact-forms',
    'core',
    'destination',
    'details',
    'discounts',
    'drafts',
    'fast-entry',
    'fields-slot',
    'focus-issue',
    'forms',
    'handoffs',
    'handoffs.view',
    'heading-words',
    'in-person.messages',
    'indexed-db',
    'item-dialog',
    'keys-list',
    'known',
    'lazy-approval',
    'lowest-price',
    'named-flow',
    'order-pad',
    'orders',
    'orders.styles',
    'page-layout',
    'papaparse',
    'placed-steps',
    'prices',
    'prices.styles',
    'print-order',
    'promotion-picker',
    'promotions',
    'quantity-note',
    'request-sent',
    'requests',
    'reward-choice',
    'rewards',
    'rolldown-runtime',
    'saved-draft',
    'send',
    'send-order',
    'setup',
    'setup-follower',
    'several-addresses',
    'shopping',
    'show-blocked',
    'snapshot-of',
    'steps',
    'tables',
    'tier',
    'what-if',
  ]);
});

it('the shipped pad holds no schema library', async () => {
  const files = await shippedFiles();
  const parts = files.flatMap(({ fileName, moduleIds }) => moduleIds.map((id) => ({ fileName, id })));

  expect(parts.filter(({ id }) => id.includes('/zod/'))).toEqual([]);
});

it('a shipped adapter is one file, but for the data of the countries', async () => {
  const files = (await shippedAdapters()).filter(({ fileName }) => !fileName.startsWith('countries-'));

  expect(files.map(({ fileName, imports }) => ({ fileName, imports }))).toEqual([
    { fileName: 'memory.js', imports: [] },
    { fileName: 'http.js', imports: [] },
  ]);
});
