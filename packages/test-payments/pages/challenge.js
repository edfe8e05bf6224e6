// @ts-check
import { greeting, reportHeight } from './channel.js';
import { applyLook } from './look.js';

const { settings, send } = await greeting();
applyLook(settings['appearance']);
reportHeight(send);
send({ type: 'ready', title: document.title });
for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () => void answer(button.value === 'confirm'));

/** Tells the bank what the payer decided. */
async function answer(/** @type {boolean} */ isApproved) {
  for (const button of document.querySelectorAll('button')) button.disabled = true;
  try {
    const response = await fetch(`/own/challenges/${location.pathname.split('/').at(-1)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ isApproved }),
    });
    send({ type: 'done', isAnswered: response.ok });
  } catch {
    for (const button of document.querySelectorAll('button')) button.disabled = false;
  }
}
