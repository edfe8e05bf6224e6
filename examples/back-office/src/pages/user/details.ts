import type { User, UserChange, UserGroups } from '@orderpad/contracts';
import { h } from '../../dom.ts';
import type { Users } from '../../users.ts';
import { isAbove, mayOrder, roleNames } from './names.ts';
import { refusalOf } from './refusal.ts';

interface Details {
  readonly users: Users;
  readonly user: User;
  readonly groups: UserGroups;
  /** The role of the person who looks. */
  readonly own: User['role'];
  /** Called with the user as it was saved. */
  readonly onSaved: (user: User) => void;
}

const roles: readonly User['role'][] = ['consultant', 'csr', 'manager', 'admin'];

/** Form of what a person signs in with, belongs to and may do. Sends the fields that were changed. */
export function detailsForm({ users, user, groups, own, onSaved }: Details): HTMLElement {
  let saved = user;
  const username = field('username', saved.username, { required: true });
  const email = field('email', saved.email ?? '', { type: 'email' });
  const pin = field('pin', saved.pin ?? '', { inputmode: 'numeric' });
  const group = h(
    'select',
    { name: 'groupId' },
    h('option', { value: '' }, 'No group'),
    ...groups.map(({ id, name }) => h('option', { value: id, selected: id === saved.group?.id }, name)),
  );
  const role = h(
    'select',
    { name: 'role' },
    ...roles
      .filter((each) => !isAbove(each, own))
      .map((each) => h('option', { value: each, selected: each === saved.role }, roleNames[each])),
  );
  const isStaff = saved.role !== 'customer';
  const ordering = h('input', { type: 'checkbox', name: 'ordering', checked: mayOrder(saved) });
  const enabled = h('input', { type: 'checkbox', name: 'state', checked: saved.state === 'active' });
  const trouble = h('p', { class: 'trouble', role: 'alert', id: 'details-trouble' });
  const done = h('p', { class: 'quiet', role: 'status' });
  const button = h('button', { class: 'primary' }, 'Save');
  const fields: Readonly<Record<string, HTMLElement>> = { username, email, pin, groupId: group, role };
  const form = h(
    'form',
    { novalidate: true },
    h('label', { class: 'field' }, 'User name', username),
    h('label', { class: 'field' }, 'E-mail', email),
    h('label', { class: 'field' }, 'PIN', pin),
    h('label', { class: 'field' }, 'User group', group),
    ...(isStaff ? [h('label', { class: 'field' }, 'Role', role)] : []),
    h('label', { class: 'check' }, ordering, 'Allow order creation'),
    h('label', { class: 'check' }, enabled, 'May sign in'),
    trouble,
    h('p', { class: 'actions' }, button),
    done,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'details' },
    h('h2', { id: 'details' }, 'Details'),
    form,
  );

  async function save(): Promise<void> {
    trouble.textContent = '';
    done.textContent = '';
    for (const each of Object.values(fields)) each.removeAttribute('aria-invalid');
    button.disabled = true;
    try {
      const { contact } = saved;
      if (contact && ordering.checked !== mayOrder(saved)) {
        await users.allowOrdering(contact.id, ordering.checked);
        saved = await users.get(saved.id);
      }
      saved = await users.update(saved.id, changeOf());
      username.value = saved.username;
      email.value = saved.email ?? '';
      onSaved(saved);
      done.textContent = 'Saved.';
      button.disabled = false;
    } catch (error) {
      button.disabled = false;
      const refusal = refusalOf(error);
      trouble.textContent = refusal.text;
      const wrong = fields[refusal.field ?? ''] ?? button;
      if (wrong !== button) {
        wrong.setAttribute('aria-invalid', 'true');
        wrong.setAttribute('aria-describedby', trouble.id);
      }
      wrong.focus();
    }
  }

  /** Returns the fields that differ from what is saved: those that somebody else changed meanwhile stay. */
  function changeOf(): UserChange {
    const state = enabled.checked ? 'active' : 'disabled';
    const chosen = roles.find((each) => each === role.value);
    // A client orders by the permission of the contact; the one of the user is only ever given.
    const mayEnter = isStaff ? ordering.checked : saved.mayEnter || ordering.checked;
    return {
      ...(username.value !== saved.username && { username: username.value }),
      ...(email.value !== (saved.email ?? '') && { email: email.value || null }),
      ...(pin.value !== (saved.pin ?? '') && { pin: pin.value || null }),
      ...(group.value !== (saved.group?.id ?? '') && { groupId: group.value || null }),
      ...(isStaff && chosen && chosen !== saved.role && { role: chosen }),
      ...(mayEnter !== saved.mayEnter && { mayEnter }),
      ...(state !== saved.state && { state }),
    };
  }
}

const field = (name: string, value: string, more: Readonly<Record<string, string | boolean>>) =>
  h('input', {
    name,
    value,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    translate: 'no',
    ...more,
  });
