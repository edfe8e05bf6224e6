// @ts-check
import { greeting, reportHeight } from './channel.js';
import { Fieldset } from './fieldset.js';
import { applyLook } from './look.js';

/** Milliseconds that a slow provider takes. */
const slowness = 3_000;

const { settings, send, listen } = await greeting();
if (settings['key'] !== 'pk_test_never_ready') open();

/** Opens the fields, and does what the page asks for. */
function open() {
  applyLook(settings['appearance']);
  const kind = settings['kind'] === 'cvv-only' ? 'cvv-only' : 'new-card';
  const root = document.querySelector('main') ?? document.body;
  const fields = new Fieldset(root, kind, (event) => send({ type: event, state: fields.state }));
  root.addEventListener('keydown', ({ key, isComposing }) => {
    if (isComposing) return;
    if (key === 'Enter') send({ type: 'submit', state: fields.state });
    if (key === 'Escape') send({ type: 'escape', state: fields.state });
  });

  /** An answer that the script holds back. @type {(() => void) | undefined} */
  let late;
  const tokenize = async (/** @type {unknown} */ id, /** @type {string} */ attemptKey) => {
    const outcome = await fields.tokenize(attemptKey);
    const answer = () => send({ type: 'answer', id, state: fields.state, ...outcome });
    const behavior = outcome.ok ? outcome.answer['behavior'] : undefined;
    if (behavior === 'token-unanswered') return;
    if (behavior === 'token-late') {
      late = answer;
      return;
    }
    if (behavior === 'token-slow') await new Promise((resolve) => setTimeout(resolve, slowness));
    answer();
    if (behavior === 'token-twice') answer();
  };

  listen(({ type, ...rest }) => {
    late?.();
    late = undefined;
    if (type === 'focus') fields.focus(rest['name']);
    if (type === 'clear') fields.clear();
    if (type === 'disable') fields.setDisabled(rest['isDisabled'] === true);
    if (type === 'tokenize') void tokenize(rest['id'], String(rest['attemptKey']));
    if (type === 'clear') send({ type: 'change', state: fields.state });
  });
  reportHeight(send);
  send({ type: 'ready', state: fields.state, title: document.title });
}
