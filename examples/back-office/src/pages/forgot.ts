import { isHostError } from '@orderpad/contracts';
import { h } from '../dom.ts';
import { loginNames, support } from '../host.ts';
import type { Resets } from '../resets.ts';

/** Form that asks for a link to choose a new passcode; `back` shows the sign-in page again. */
export function forgotForm(resets: Resets, login: string, back: () => void): HTMLElement {
  const input = h('input', {
    name: 'login',
    value: login,
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: true,
  });
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const button = h('button', { class: 'primary' }, 'Send a link');
  const leave = h('button', { type: 'button', class: 'plain' }, 'Back to sign-in');
  leave.addEventListener('click', back);
  const form = h(
    'form',
    {},
    h(
      'p',
      {},
      'We send you a message with a link. It lets you choose a new passcode, once, within 30 minutes.',
    ),
    h('label', { class: 'field' }, loginNames, input),
    trouble,
    button,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  const content = h(
    'section',
    {},
    h('h1', { tabindex: '-1' }, 'Forgot your passcode?'),
    form,
    h('p', { class: 'more' }, leave),
  );
  return content;

  async function ask(): Promise<void> {
    trouble.textContent = '';
    button.disabled = true;
    try {
      await resets.ask(input.value);
      const sent = h(
        'p',
        { role: 'status', tabindex: '-1' },
        'If you have an account here with an e-mail address, a message with a link is on its way. ' +
          `If none comes, call us: ${support.phone}, ${support.hours}.`,
      );
      form.replaceWith(sent);
      sent.focus();
    } catch (error) {
      button.disabled = false;
      const isTooOften = isHostError(error) && error.code === 'rate-limited';
      trouble.textContent = isTooOften
        ? 'You asked several times already. Look for our message, or try again in a quarter of an hour.'
        : 'The server did not answer. Try again in a moment.';
      input.focus();
    }
  }
}
