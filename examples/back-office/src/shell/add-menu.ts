import { h } from '../dom.ts';
import type { Profile } from '../host.ts';
import { addressOf } from '../routes.ts';
import { disclose } from './disclosure.ts';

type EntryBar = NonNullable<Profile['entryBar']>;

/** The **+** in the top bar: what can be added. Where entry is closed, the entry stays and says why. */
export function addMenu({ entryBar }: Profile): HTMLElement {
  const button = h('button', { type: 'button', class: 'add', 'aria-label': 'Add', title: 'Add' }, '+');
  const panel = h('ul', { class: 'panel' }, h('li', {}, entryBar ? closedEntry(entryBar) : openEntry()));
  disclose(button, panel);
  return h('div', { class: 'menu' }, button, panel);
}

const openEntry = () => h('a', { href: addressOf({ page: 'new-order' }) }, 'Add cart order');

/** Not `disabled`: it can then be reached, and its reason read out, by keyboard. */
function closedEntry(bar: EntryBar): HTMLElement {
  const entry = h(
    'button',
    { type: 'button', 'aria-disabled': 'true', 'aria-describedby': 'entry-bar' },
    'Add cart order',
  );
  return h('div', { class: 'closed' }, entry, h('p', { id: 'entry-bar' }, reasons[bar]));
}

const reasons: Record<EntryBar, string> = {
  'ecommerce-disabled': 'Ecommerce is switched off for this account. An administrator can switch it on.',
  'no-published-products': 'No products are published yet, so there is nothing to order.',
  'not-permitted': 'Your role may not enter orders. An administrator can change that.',
};
