import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exportedParts } from '../../elements/src/registry.ts';

const folder = fileURLToPath(new URL('../../elements/src/', import.meta.url));

/** Path below `src`, with slashes, and text of every source file of the elements. */
const sources: readonly (readonly [path: string, text: string])[] = readdirSync(folder, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(folder + path, 'utf8')]);

/** Native buttons that do not look like one, with the reason why `ui/button.ts` does not render them. */
const native = new Map([
  ['contact/contact-table.ts', 'the heading of a column, which sorts by it'],
  ['items/shop-switch.ts', 'the two halves of a segmented control'],
  ['items/stepper.ts', 'the ends of a quantity, one pair in every row'],
  ['rail/order-pad-rail.ts', 'a step, which looks the same where it cannot be visited'],
  ['shopping/categories.ts', 'an entry of the navigation'],
]);

it('a button of the elements is rendered by `ui/button.ts`, but for those that do not look like one', () => {
  const found = sources
    .filter(([path, text]) => text.includes('<button') && !path.startsWith('ui/'))
    .map(([path]) => path);

  expect(found.toSorted()).toEqual([...native.keys()].toSorted());
});

it('every part of an element inside the pad is exported, and every exported part exists', () => {
  const used = sources
    // The pad itself, its foot and its main button are reached without being exported; what they render by `button` has these two parts.
    .filter(([path]) => !['pad/order-pad.ts', 'pad/foot.ts', 'pad/next-button.ts'].includes(path))
    .flatMap(([, text]) => [...text.matchAll(/\bpart(?:="|: ')([a-z -]+?)(?:\$|"|')/g)])
    .flatMap(([, names = '']) => names.split(' '))
    .filter((name) => name !== '' && name !== 'button-');

  const buttons = ['plain', 'primary', 'quiet', 'link', 'icon'].map((kind) => `button-${kind}`);

  expect([...new Set([...used, ...buttons])].toSorted()).toEqual(exportedParts.split(',').toSorted());
});
