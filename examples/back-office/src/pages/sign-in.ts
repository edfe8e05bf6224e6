import { enter, type Entry } from '../account.ts';
import { h } from '../dom.ts';
import { chooseGuide } from '../preferences.ts';
import { demoPassword, loginNames, resets } from '../host.ts';
import { nameWindow } from '../title.ts';

interface SignInPage {
  /** Reason why the person is asked to sign in again. */
  readonly notice: string | undefined;
  onSignedIn(): Promise<void>;
}

const messages: Record<Exclude<Entry, 'entered'>, string> = {
  wrong: 'The name or the password is wrong. Check both and try again.',
  locked: 'Too many attempts. Try again in a quarter of an hour, or choose a new passcode by a link.',
  failed: 'The server did not answer. Nothing is wrong with what you typed; try again in a moment.',
};

export function signInPage({ notice, onSignedIn }: SignInPage): HTMLElement {
  nameWindow('Sign in');
  const username = h('input', {
    name: 'username',
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: true,
  });
  const password = h('input', {
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  const trouble = h('p', { class: 'trouble', role: 'alert', id: 'sign-in-trouble' });
  const button = h('button', { class: 'primary' }, 'Sign in');
  const form = h(
    'form',
    {},
    h('label', { class: 'field' }, loginNames, username),
    h('label', { class: 'field' }, 'Password or passcode', password),
    trouble,
    button,
  );

  const submit = async () => {
    trouble.textContent = '';
    button.disabled = true;
    const outcome = await enter({ username: username.value, password: password.value });
    if (outcome === 'entered') return onSignedIn();
    button.disabled = false;
    trouble.textContent = messages[outcome];
    password.select();
    password.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  const forgot = h('button', { type: 'button', class: 'link' }, 'Forgot your passcode?');
  const askForLink = async (): Promise<void> => {
    if (!resets) return;
    const [{ forgotForm }, client] = await Promise.all([import('./forgot.ts'), resets()]);
    const asking = forgotForm(client, username.value, () => {
      asking.replaceWith(entry);
      username.focus();
    });
    entry.replaceWith(asking);
    asking.querySelector('h1')?.focus();
  };
  forgot.addEventListener('click', () => {
    askForLink().catch(() => {
      trouble.textContent = messages.failed;
    });
  });
  const entry = h(
    'div',
    {},
    h('h1', {}, 'Larkspur Trading'),
    h('p', { class: 'quiet' }, 'Back office, and orders online'),
    ...(notice ? [h('p', { class: 'notice', role: 'status' }, notice)] : []),
    form,
    ...(resets ? [h('p', { class: 'more' }, forgot)] : []),
  );
  // Its file comes after the form, which needs none of it.
  void import('./demonstration.ts').then(({ demonstration }) =>
    entry.append(
      demonstration({
        enter(system, person, pressed) {
          username.value = person.username;
          password.value = demoPassword;
          pressed.disabled = true;
          chooseGuide(system.id);
          location.hash = person.href;
          void submit().finally(() => {
            pressed.disabled = false;
          });
        },
        fillIn(account) {
          username.value = account.username;
          password.value = demoPassword;
          button.focus();
        },
      }),
    ),
  );

  return h('main', { class: 'sign-in' }, h('img', { src: '/larkspur.svg', alt: '' }), entry);
}
