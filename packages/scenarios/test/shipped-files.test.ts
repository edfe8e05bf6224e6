import { expect, it } from 'vitest';
import { shippedFiles } from '../drivers/shipped-pad.ts';

it('the shipped pad is one file for the first step, two for every order, and one for each feature', async () => {
  const files = await shippedFiles();

  const [entry] = files.filter(({ isEntry }) => isEntry);
  const named = files.map(({ fileName }) => fileName.replace('.js', '')).toSorted();

  expect(entry).toMatchObject({ fileName: 'order-pad.js', imports: [] });
  expect(named).toEqual([
    'address-form',
    'contact-change',
    'contact-forms',
    'core',
    'destination',
    'fast-entry',
    'in-person.messages',
    'indexed-db',
    'named-flow',
    'order-pad',
    'prices',
    'promotions',
    'rewards',
    'rolldown-runtime',
    'saved-draft',
    'shopping',
    'steps',
    'tier',
    'what-if',
  ]);
});
