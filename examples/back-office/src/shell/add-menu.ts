import { h } from '../dom.ts';
import { kindsFor, type OrderKind } from '../flows.ts';
import type { Profile } from '../host.ts';
import { addressOf } from '../routes.ts';
import { closedReasons } from './closed-reasons.ts';
import { disclose } from './disclosure.ts';

type EntryBar = NonNullable<Profile['entryBar']>;

/** Menu **+** in the top bar. Where ordering is closed, its entries stay and show why. */
export function addMenu(profile: Profile): HTMLElement {
  const { entryBar } = profile;
  const kinds = kindsFor(profile);
  const button = h('button', { type: 'button', class: 'add', 'aria-label': 'Add', title: 'Add' }, '+');
  const panel = h(
    'ul',
    { class: 'panel' },
    ...(entryBar ? closedEntries(kinds, entryBar) : openEntries(kinds)),
  );
  disclose(button, panel);
  return h('div', { class: 'menu' }, button, panel);
}

const openEntries = (kinds: readonly OrderKind[]) =>
  kinds.map((kind) => h('li', {}, h('a', { href: addressOf({ page: 'new-order', kind }) }, kind.name)));

/** Entries that are not `disabled`, so that the keyboard reaches them and their reason is read out. */
const closedEntries = (kinds: readonly OrderKind[], bar: EntryBar) => [
  ...kinds.map(({ name }) =>
    h(
      'li',
      { class: 'closed' },
      h('button', { type: 'button', 'aria-disabled': 'true', 'aria-describedby': 'entry-bar' }, name),
    ),
  ),
  h('li', { class: 'closed' }, h('p', { id: 'entry-bar' }, closedReasons[bar].staff)),
];
