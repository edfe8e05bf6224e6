import { isHostError, type Host } from '@orderpad/contracts';
import { signIn, vendureHost } from '@orderpad/adapters/vendure';
import '@orderpad/elements/define.js';
import '@orderpad/elements/define/orders.js';
import './page.css';

// A page of an administrator's own, reduced to what it takes: sign in to Vendure, set `host`, and an order can be taken.
const url = `${location.origin}/admin-api`;
const main = document.querySelector('main') ?? document.body;
main.replaceChildren(signInForm());

function signInForm(): HTMLFormElement {
  const form = document.createElement('form');
  const notice = document.createElement('p');
  notice.role = 'alert';
  const username = field('User name', 'text');
  const password = field('Password', 'password');
  const button = document.createElement('button');
  button.textContent = 'Sign in';
  form.append(heading('Sign in to Vendure'), username.label, password.label, button, notice);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const credentials = { username: username.input.value, password: password.input.value };
    const host = vendureHost({ url, headers: signIn({ url }, credentials) });
    host.describe({ signal: new AbortController().signal }).then(
      () => showPad(host),
      (error: unknown) => {
        const isStranger = isHostError(error) && error.code === 'unauthenticated';
        notice.textContent = isStranger ? 'Vendure does not know this person.' : 'Vendure cannot be reached.';
      },
    );
  });
  return form;
}

function showPad(host: Host): void {
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.addEventListener('order-placed', ({ order }) => showOrders(host, order.id));
  main.replaceChildren(
    heading('New order'),
    link('Orders', () => showOrders(host)),
    pad,
  );
}

function showOrders(host: Host, id?: string): void {
  const orders = document.createElement('order-pad-orders');
  orders.host = host;
  orders.order = id;
  main.replaceChildren(
    heading('Orders'),
    link('New order', () => showPad(host)),
    orders,
  );
}

function field(name: string, type: string) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = type;
  input.required = true;
  label.append(name, input);
  return { label, input };
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h1');
  element.textContent = text;
  return element;
}

function link(text: string, go: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', go);
  return button;
}
