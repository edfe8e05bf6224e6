import type { GeneratedCredentials, User } from '@orderpad/contracts';
import { h } from '../../dom.ts';
import type { Users } from '../../users.ts';
import { refusalOf } from './refusal.ts';

/**
 * Card with the ways to give a person a new password. Each ends the person's sign-ins. `emailOf` returns the address of the person as it
 * is saved now.
 */
export function passwordCard(users: Users, id: User['id'], emailOf: () => string | undefined): HTMLElement {
  const input = h('input', { type: 'password', name: 'new-password', autocomplete: 'new-password' });
  const set = h('button', { class: 'primary' }, 'Set password');
  const generate = h('button', { type: 'button', class: 'plain' }, 'Generate credentials');
  const send = h('button', { type: 'button', class: 'plain' }, 'Send a link');
  const trouble = h('p', { class: 'trouble', role: 'alert', id: 'password-trouble' });
  const done = h('p', { class: 'quiet', role: 'status' });
  const shown = h('div', {});
  const form = h('form', { novalidate: true }, h('label', { class: 'field' }, 'New password', input), set);

  /** Does one of the three, and says what came of it. */
  const act = async (button: HTMLButtonElement, work: () => Promise<string>): Promise<void> => {
    trouble.textContent = '';
    input.removeAttribute('aria-invalid');
    button.disabled = true;
    try {
      done.textContent = await work();
    } catch (error) {
      // Credentials that were not given yet are still valid, and shown this once.
      if (shown.childElementCount === 0) done.textContent = '';
      const { field, text } = refusalOf(error);
      trouble.textContent = text;
      if (field === 'password') {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', trouble.id);
      }
    }
    button.disabled = false;
    (button === set && trouble.textContent ? input : button).focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(set, async () => {
      await users.setPassword(id, input.value);
      input.value = '';
      shown.replaceChildren();
      return 'The password is set, and earlier sign-ins have ended.';
    });
  });
  generate.addEventListener(
    'click',
    () =>
      void act(generate, async () => {
        shown.replaceChildren(credentials(await users.generateCredentials(id)));
        return 'The credentials are shown this once. Give them to the person now.';
      }),
  );
  send.addEventListener(
    'click',
    () =>
      void act(send, async () => {
        await users.sendReset(id);
        shown.replaceChildren();
        return `A link to choose a password is on its way to ${emailOf() ?? 'the person'}.`;
      }),
  );
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'password' },
    h('h2', { id: 'password' }, 'Password'),
    h('p', { class: 'quiet' }, 'A new password ends the sign-ins that the person has.'),
    form,
    trouble,
    h('p', { class: 'actions' }, generate, send),
    done,
    shown,
  );
}

/** Credentials to read out or to copy. They are in this page alone, and gone with it. */
const credentials = ({ username, password }: GeneratedCredentials): HTMLElement =>
  h('dl', { class: 'credentials' }, ...pair('User name', username), ...pair('Password', password));

function pair(name: string, value: string): HTMLElement[] {
  const code = h('code', { translate: 'no', dir: 'ltr' }, value);
  const button = h(
    'button',
    { type: 'button', class: 'plain', 'aria-label': `Copy ${name.toLowerCase()}` },
    'Copy',
  );
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      button.textContent = 'Copied';
    } catch {
      // Not permitted by the browser: what is selected can be copied by hand.
      getSelection()?.selectAllChildren(code);
      button.textContent = 'Selected';
    }
  };
  button.addEventListener('click', () => void copy());
  return [h('dt', {}, name), h('dd', {}, code, button)];
}
