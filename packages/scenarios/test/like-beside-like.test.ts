import { expect, it } from 'vitest';
import { sideBySide } from '../../../tools/like-beside-like.ts';

it('puts libraries, sheets and messages before what reads them, and leaves imports and exports where they stand', () => {
  const modules = {
    '/src/items/line.ts': { code: '' },
    '/src/items/order-pad-items.ts': { code: 'class OrderPadItems {}' },
    '/src/messages/ui.messages.ts': { code: 'var uiMessages = {};' },
    '/src/items/items.styles.ts': { code: 'var styles = css``;' },
    '/src/styles/base.ts': { code: '\nvar base = css``;\n' },
    '/node_modules/lit/css-tag.js': { code: 'var css = () => {};' },
  };
  const file = [
    "import { x } from './x.js';",
    ...Object.values(modules).map(({ code }) => code),
    'export { OrderPadItems };',
  ].join('\n');

  const sorted = sideBySide(file, modules);

  expect(sorted.split(/\n+/)).toEqual([
    "import { x } from './x.js';",
    'var css = () => {};',
    'var styles = css``;',
    'var base = css``;',
    'var uiMessages = {};',
    'class OrderPadItems {}',
    'export { OrderPadItems };',
  ]);
});

it('leaves a file alone whose modules it does not find', () => {
  expect(sideBySide('var a = 1;', { '/src/a.ts': { code: 'var b = 1;' } })).toBe('var a = 1;');
});
