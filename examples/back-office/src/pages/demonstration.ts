import '../look/demonstration.css';
import { h } from '../dom.ts';
import { type GuidePerson, type GuideSystem, systems } from '../guide/systems.ts';
import { demoAccounts, demoPassword } from '../host.ts';

interface Demonstration {
  /** Signs a person in, and shows the guide of the system. */
  enter(system: GuideSystem, person: GuidePerson, button: HTMLButtonElement): void;
  fillIn(account: (typeof demoAccounts)[number]): void;
}

/** Below the sign-in: the five systems, each entered by one click, and the accounts. */
export function demonstration({ enter, fillIn }: Demonstration): HTMLElement {
  const entries = systems.map((system) =>
    h(
      'li',
      {},
      h('h3', {}, system.name),
      h('p', { class: 'quiet' }, system.about),
      ...system.people.map((person) => {
        const button = h('button', { type: 'button', class: 'plain' }, `Enter as ${person.name}`);
        button.setAttribute('aria-label', `${system.name}: enter as ${person.name}`);
        button.addEventListener('click', () => enter(system, person, button));
        return button;
      }),
    ),
  );
  const accounts = demoAccounts.map((account) => {
    const use = h('button', { type: 'button', class: 'plain' }, 'Fill in');
    use.setAttribute('aria-label', `Fill in ${account.username}`);
    use.addEventListener('click', () => fillIn(account));
    return h('li', {}, h('span', {}, h('code', {}, account.username), ` ${account.may}`), use);
  });
  return h(
    'section',
    { class: 'demo', 'aria-labelledby': 'demo-title' },
    h('h2', { id: 'demo-title' }, 'Try one of five systems'),
    h('ul', { class: 'systems' }, ...entries),
    h(
      'details',
      {},
      h('summary', {}, 'Demonstration accounts'),
      h('p', { class: 'quiet' }, 'All with the password ', h('code', {}, demoPassword)),
      h('ul', { class: 'accounts' }, ...accounts),
    ),
  );
}
