import { h } from '../dom.ts';
import type { Profile } from '../host.ts';
import { accountMenu } from './account-menu.ts';
import { addMenu } from './add-menu.ts';
import { disclose } from './disclosure.ts';

interface TopBar {
  readonly profile: Profile;
  /** Side menu, next in the page; in a narrow window a button in the bar opens it. */
  readonly menu: HTMLElement;
  onSignedOut(): void;
}

/** Top bar: brand, **+**, and the person's menu. */
export function topBar({ profile, menu, onSignedOut }: TopBar): HTMLElement {
  const fold = h('button', { type: 'button', class: 'fold' }, 'Menu');
  disclose(fold, menu);
  return h(
    'header',
    { class: 'top-bar' },
    h('a', { class: 'brand', href: '#/' }, h('img', { src: '/larkspur.svg', alt: '' }), 'Larkspur Trading'),
    addMenu(profile),
    accountMenu(profile.operator.name, onSignedOut),
    fold,
  );
}
