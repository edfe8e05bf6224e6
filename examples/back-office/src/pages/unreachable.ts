import { h } from '../dom.ts';

/** Page for a server that cannot be reached. */
export function unreachablePage(onRetry: () => Promise<void>): HTMLElement {
  document.title = 'Not reachable · Larkspur Trading';
  const button = h('button', { type: 'button', class: 'primary' }, 'Try again');
  button.addEventListener('click', () => {
    button.disabled = true;
    void onRetry();
  });
  return h(
    'main',
    { class: 'sign-in' },
    h('h1', {}, 'Larkspur Trading cannot be reached'),
    h('p', {}, 'The server did not answer. Check the connection and try again.'),
    button,
  );
}
