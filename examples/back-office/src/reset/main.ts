import '../look/pay.css';
import { isHostError } from '@orderpad/contracts';
import { h } from '../dom.ts';
import { resets, support } from '../host.ts';
import { applyPreferences } from '../preferences.ts';

// The page of a link to choose a new passcode. It is a page of its own, so that nothing of the office is fetched, and the secret
// in the address is gone before anything else runs.
applyPreferences();
open(takeToken());
addEventListener('hashchange', () => open(takeToken()));

/** Takes the secret out of the address and out of the history, and returns it. */
function takeToken(): string {
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return token;
}

/** Shows the form, or whom to ask where there is no link. */
function open(token: string): void {
  if (token) show(form(token));
  else if (!document.querySelector('main')) show(invalid());
}

function form(token: string): HTMLElement {
  const first = secret('new-password');
  const second = secret('new-password-again');
  const isShown = h('input', { type: 'checkbox' });
  const trouble = h('p', { class: 'trouble', role: 'alert', id: 'trouble' });
  const button = h('button', { class: 'primary' }, 'Save the passcode');
  isShown.addEventListener('change', () => {
    for (const input of [first, second]) input.type = isShown.checked ? 'text' : 'password';
  });
  const content = h(
    'form',
    { class: 'ending', novalidate: true },
    h('h1', {}, 'Choose a new passcode'),
    h('p', {}, 'It has at least 8 characters. You are then signed out everywhere, and sign in with it.'),
    h('label', { class: 'field' }, 'New passcode', first),
    h('label', { class: 'field' }, 'The same passcode again', second),
    h('label', { class: 'check' }, isShown, 'Show the passcode'),
    trouble,
    button,
  );
  content.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  return content;

  async function save(): Promise<void> {
    for (const input of [first, second]) input.removeAttribute('aria-invalid');
    if (first.value.length < 8) return refuse(first, 'A passcode has at least 8 characters.');
    if (first.value !== second.value)
      return refuse(second, 'The two passcodes differ. Type the same one twice.');
    trouble.textContent = '';
    button.disabled = true;
    try {
      await (await resets?.())?.choose(token, first.value);
      show(saved()).focus();
    } catch (error) {
      button.disabled = false;
      const [issue] = isHostError(error) ? error.issues : [];
      if (issue?.path[0] === 'token') return show(invalid()).focus();
      const isTooOften = isHostError(error) && error.code === 'rate-limited';
      refuse(
        first,
        isTooOften
          ? 'Too many attempts. Try again in a quarter of an hour.'
          : 'The server did not answer. Nothing is wrong with what you typed; try again in a moment.',
      );
    }
  }

  function refuse(input: HTMLInputElement, text: string): void {
    trouble.textContent = text;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', trouble.id);
    input.focus();
  }
}

function secret(name: string): HTMLInputElement {
  return h('input', { type: 'password', name, autocomplete: 'new-password', required: true });
}

function saved(): HTMLElement {
  return h(
    'section',
    { class: 'ending' },
    h('h1', {}, 'Your passcode is saved'),
    h('p', {}, 'Sign in with it from now on.'),
    h('p', {}, h('a', { class: 'button', href: '/' }, 'Sign in')),
  );
}

function invalid(): HTMLElement {
  return h(
    'section',
    { class: 'ending' },
    h('h1', {}, 'This link is not valid'),
    h(
      'p',
      {},
      'It was used, replaced by a newer one, or is older than 30 minutes. Your passcode is unchanged.',
    ),
    h('p', {}, h('a', { class: 'button', href: '/' }, 'Ask for a new link')),
    h('p', { class: 'quiet' }, `Or call us: ${support.phone}, ${support.hours}.`),
  );
}

/** Fills the page, and returns the part that changes. */
function show(content: HTMLElement): HTMLElement {
  const main = h('main', { class: 'pay', tabindex: '-1' }, content);
  document.body.replaceChildren(
    h(
      'header',
      { class: 'pay-bar' },
      h('img', { src: '/larkspur.svg', alt: '' }),
      h('span', {}, 'Larkspur Trading'),
    ),
    main,
  );
  return main;
}
