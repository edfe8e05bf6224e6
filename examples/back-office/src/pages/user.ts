import '../look/users.css';
import type { User } from '@orderpad/contracts';
import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import type { Profile } from '../host.ts';
import type { addressOf } from '../routes.ts';
import type { Users } from '../users.ts';
import { trouble } from './trouble.ts';
import { detailsForm } from './user/details.ts';
import { isAbove, roleNames } from './user/names.ts';
import { passwordCard } from './user/password.ts';
import { signInsCard } from './user/sign-ins.ts';

/** Page Administration → Users → one person: names, permissions, password and sign-ins. */
export function userPage(users: Users, id: string, profile: Profile, linkTo: typeof addressOf): HTMLElement {
  const waiting = h('p', { class: 'quiet', role: 'status' }, 'Loading the user …');
  const content = h(
    'section',
    { class: 'page' },
    h('p', {}, h('a', { href: linkTo({ page: 'users' }) }, 'All users')),
    waiting,
  );
  Promise.all([users.get(id), users.groups()]).then(
    ([user, groups]) => {
      let facts = factsOf(user);
      let { email } = user;
      const onSaved = (saved: User): void => {
        email = saved.email;
        const now = factsOf(saved);
        facts.replaceWith(now);
        facts = now;
      };
      const forms = isAbove(user.role, profile.operator.role)
        ? [h('p', { class: 'notice' }, 'This person’s role is above yours. An administrator can change it.')]
        : [
            h(
              'div',
              { class: 'user-cards' },
              detailsForm({ users, user, groups, own: profile.operator.role, onSaved }),
              passwordCard(users, user.id, () => email),
            ),
            signInsCard(users, user),
          ];
      waiting.replaceWith(h('h1', {}, h('bdi', {}, user.name)), facts, ...forms);
    },
    (error: unknown) => {
      if (isSignedOut(error)) content.dispatchEvent(new OrderSignedOutEvent());
      waiting.replaceWith(trouble(error, 'The user'));
    },
  );
  return content;
}

function factsOf({ role, contact, email }: User): HTMLElement {
  const fact = (name: string, value: string | undefined) =>
    value === undefined
      ? []
      : [h('div', {}, h('dt', {}, name), h('dd', {}, h('bdi', { translate: 'no' }, value)))];
  return h(
    'dl',
    { class: 'facts' },
    ...fact('Role', roleNames[role]),
    ...fact('Client', contact?.name),
    ...fact('Account number', contact?.number),
    ...fact('E-mail', email),
  );
}
