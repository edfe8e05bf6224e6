import { expect } from '@open-wc/testing';
import { examplesOf, open, textOf, type Example } from './drivers/readme-page.ts';
import { until } from './drivers/root-driver.ts';

const pages = [
  'README.md',
  'packages/adapters/README.md',
  'packages/core/README.md',
  'packages/elements/README.md',
  'examples/back-office/README.md',
  'examples/own-step/README.md',
  'examples/vendure/README.md',
];

describe('an entry point of the package', () => {
  it('registers the elements that the README says it registers, and no other', async () => {
    const readme = await textOf('packages/elements/README.md');
    const rows = [...readme.matchAll(/^\| `(order-pad[a-z-]*)` \|.*\| `(define\S*\.js)` \|$/gm)];
    const tags = rows.map(([, tag = '']) => tag);
    const registered: Record<string, string[]> = {};

    for (const [file, load] of Object.entries(entryPoints)) {
      const before = tags.filter((tag) => customElements.get(tag));
      await load();
      registered[file] = tags.filter((tag) => customElements.get(tag) && !before.includes(tag));
    }

    const documented = Object.keys(entryPoints).map((file) => [
      file,
      rows.flatMap(([, tag = '', by]) => (by === file ? [tag] : [])),
    ]);
    expect(registered).to.deep.equal(Object.fromEntries(documented));
  });
});

const entryPoints = {
  'define.js': () => import('../src/define.ts'),
  'define/steps.js': () => import('../src/define/steps.ts'),
  'define/contacts.js': () => import('../src/define/contacts.ts'),
  'define/orders.js': () => import('../src/define/orders.ts'),
  'define/drafts.js': () => import('../src/define/drafts.ts'),
  'define/parking.js': () => import('../src/define/parking.ts'),
  'define/approvals.js': () => import('../src/define/approvals.ts'),
  'define/requests.js': () => import('../src/define/requests.ts'),
};

describe('an HTML example of the documentation', () => {
  it('takes input, when it sells from the shop in memory', async () => {
    const examples = (await Promise.all(pages.map(examplesOf))).flat();
    // What is bundled is not there: scenarios open those examples.
    const inMemory = examples.filter(({ markup }) => markup.includes('@orderpad/adapters/memory'));

    expect(inMemory.length).to.be.at.least(6);
    for (const example of inMemory) await takesInput(example);
  });
});

/** Finds a contact by typing, or shows a list of orders, in the page of an example. */
async function takesInput(example: Example): Promise<void> {
  const { name } = example;
  const frame = await open(example);
  const page = frame.contentDocument;
  if (!page) throw new Error(`${name} has no page`);
  const found = (selector: string) => find(page, selector);
  if (page.querySelector('order-pad-contacts, order-pad-orders, order-pad-drafts'))
    await until(() => found('input[type=search]'), `${name} lists nothing`);
  else {
    await until(() => found('[role=combobox]:enabled'), `${name} asks for no contact`);
    const search = found('[role=combobox]');
    search?.focus();
    Object.assign(search ?? {}, { value: 'marcus' });
    search?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(
      () => found('[role=option]')?.textContent?.includes('Marcus Oyelaran'),
      `${name} finds nobody`,
    );
  }
  frame.remove();
}

/** Returns the first element below `root`, shadow roots included, that a selector fits. */
function find(root: ParentNode, selector: string): HTMLElement | undefined {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find(shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}
