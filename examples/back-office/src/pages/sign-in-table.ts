import type { SignInSummary } from '@orderpad/contracts';
import { h } from '../dom.ts';
import { dateTime } from './format.ts';

/** Returns the name of the browser that a person signed in with. */
export const browserOf = ({ browser, system }: SignInSummary): string =>
  [browser, system].filter(Boolean).join(' on ') || 'An unknown browser';

/** Table of sign-ins; `endOf` returns the button of a row. */
export function signInTable(
  signIns: readonly SignInSummary[],
  endOf?: (signIn: SignInSummary, name: string) => HTMLElement | undefined,
): HTMLElement {
  const heads = ['Browser', 'Last seen', 'Signed in', 'Ends'].map((name) => h('th', { scope: 'col' }, name));
  const rows = signIns.map((signIn) => {
    const name = browserOf(signIn);
    const here = signIn.isCurrent ? [h('p', { class: 'quiet' }, 'This browser')] : [];
    const button = endOf?.(signIn, name);
    return h(
      'tr',
      {},
      h('td', {}, h('bdi', {}, name), ...here),
      h('td', {}, dateTime(signIn.seenAt)),
      h('td', {}, dateTime(signIn.createdAt)),
      h('td', {}, dateTime(signIn.expiresAt)),
      ...(endOf ? [h('td', {}, ...(button ? [button] : []))] : []),
    );
  });
  return h(
    'div',
    { class: 'scroller tall', role: 'region', 'aria-label': 'Browsers', tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads, ...(endOf ? [h('td', {})] : []))),
      h('tbody', {}, ...rows),
    ),
  );
}
