// @ts-check
import { written } from './amount.js';
import { pageData } from './channel.js';
import { Fieldset } from './fieldset.js';

/** @typedef {{ id: string, amount: number, currency: string, description?: string, returnUrl?: string, expiresAt: string, state: string }} Link */

const link = /** @type {Link} */ (pageData()['link']);
const amount = written(link.amount, link.currency);

/** @type {Readonly<Record<string, string>>} */
const refusals = {
  'insufficient-funds': 'The card does not cover the amount. Use another card.',
  'card-expired': 'The card has expired. Use another card.',
  'cvv-incorrect': 'The security code is wrong. Enter it again.',
  'not-confirmed': 'The payment was not confirmed. Try again, or use another card.',
};

const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (part('form'));
const button = /** @type {HTMLButtonElement} */ (part('pay'));

part('description').textContent = link.description ?? 'Payment';
part('amount').textContent = amount;
button.textContent = `Pay ${amount}`;

if (link.state === 'open' || link.state === 'opened') begin();
else end(link.state);

function begin() {
  void call('open');
  const fields = new Fieldset(part('fields'), 'new-card', () => {});
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void pay(fields);
  });
  form.hidden = false;
}

async function pay(/** @type {Fieldset} */ fields) {
  button.disabled = true;
  part('message').textContent = '';
  const outcome = await fields.tokenize(crypto.randomUUID());
  if (outcome.ok) await charge(String(outcome.answer['id']));
  else if (outcome.fields) fields.focus(outcome.fields[0]);
  else part('message').textContent = 'The card was not taken. Try again, or use another card.';
  button.disabled = false;
}

async function charge(/** @type {string} */ token) {
  const { state, reason, challengeId, error } = await call('pay', { token });
  if (state === 'authorized' || state === 'pending' || state === 'captured') return end('paid');
  if (state === 'needs-action') return challenge(String(challengeId));
  if (error) return end((await call('open')).state);
  part('message').textContent = refusals[reason] ?? 'The card was declined. Use another card.';
}

/** Shows the bank's question, and looks afterwards. @returns {Promise<void>} */
function challenge(/** @type {string} */ id) {
  const frame = document.createElement('iframe');
  frame.title = 'Confirmation with the bank';
  frame.src = `/challenge/${id}`;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }) => {
        if (data.type === 'height') frame.style.height = `${data.height}px`;
        if (data.type === 'done') resolve(confirmed(frame));
      });
      port1.start();
      frame.contentWindow?.postMessage(
        { type: 'fields-greeting', nonce: crypto.randomUUID(), settings: {} },
        location.origin,
        [port2],
      );
    });
    part('challenge').append(frame);
  });
}

/** Looks if the payment was confirmed. */
async function confirmed(/** @type {HTMLIFrameElement} */ frame) {
  frame.remove();
  const { state } = await call('open');
  if (state === 'paid') end('paid');
  else part('message').textContent = refusals['not-confirmed'] ?? '';
}

function end(/** @type {string} */ state) {
  form.hidden = true;
  part('message').textContent =
    state === 'paid'
      ? `${amount} paid. Thank you.`
      : 'This payment link is no longer valid. Nothing was charged.';
  const back = /** @type {HTMLAnchorElement} */ (part('back'));
  if (!link.returnUrl) return;
  back.href = link.returnUrl;
  back.hidden = false;
}

async function call(/** @type {string} */ operation, /** @type {object} */ body = {}) {
  const response = await fetch(`/own/links/${link.id}/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
