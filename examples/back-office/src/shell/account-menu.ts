import { endSignIn } from '../account.ts';
import { h } from '../dom.ts';
import { signIns } from '../host.ts';
import {
  chooseDirection,
  chooseTheme,
  direction,
  directions,
  theme,
  themes,
  type Direction,
  type Theme,
} from '../preferences.ts';
import { addressOf } from '../routes.ts';
import { disclose } from './disclosure.ts';

const themeNames: Record<Theme, string> = { system: 'Same as device', light: 'Light', dark: 'Dark' };
const directionNames: Record<Direction, string> = { ltr: 'Left to right', rtl: 'Right to left' };

/** Menu with the person's name, the look of the page, and signing out. */
export function accountMenu(name: string, onSignedOut: () => void): HTMLElement {
  const button = h('button', { type: 'button', class: 'account' }, name);
  const panel = h(
    'div',
    { class: 'panel account-panel', role: 'group', 'aria-label': 'Account' },
    choice('Theme', themes, theme(), themeNames, chooseTheme),
    choice('Direction', directions, direction(), directionNames, chooseDirection),
    ...(signIns ? [h('a', { href: addressOf({ page: 'sign-ins' }) }, 'Your sign-ins')] : []),
    wayOut(onSignedOut),
  );
  disclose(button, panel);
  return h('div', { class: 'menu' }, button, panel);
}

function choice<Name extends string>(
  label: string,
  names: readonly Name[],
  chosen: Name,
  labels: Record<Name, string>,
  choose: (name: Name) => void,
): HTMLElement {
  const select = h(
    'select',
    {},
    ...names.map((name) => h('option', { value: name, selected: name === chosen }, labels[name])),
  );
  select.addEventListener('change', () => {
    const name = names[select.selectedIndex];
    if (name) choose(name);
  });
  return h('label', { class: 'field' }, label, select);
}

function wayOut(onSignedOut: () => void): HTMLElement {
  const button = h('button', { type: 'button', class: 'plain' }, 'Sign out');
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const goOut = async () => {
    button.disabled = true;
    trouble.textContent = '';
    if (await endSignIn()) return onSignedOut();
    button.disabled = false;
    trouble.textContent = 'You are still signed in: the server did not answer. Try again.';
  };
  button.addEventListener('click', () => void goOut());
  return h('div', {}, button, trouble);
}
