/** The origin that Stripe.js and its frames come from. */
export const stripeOrigin = 'https://js.stripe.com';

/**
 * A stand-in of Stripe.js: the calls that the adapter makes, with an element in a frame of Stripe's origin. A page gets it in place of the
 * script that it asks Stripe for.
 */
export const script = `
  class Element {
    #listeners = new Map();
    #waiting = new Map();
    #frame; #port; #type; #key;
    constructor(type, key) { this.#type = type; this.#key = key; }
    on(event, listener) {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      return this;
    }
    mount(container) {
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = ({ data: { event, value, id } }) => {
        if (event === 'answer') return this.#waiting.get(id)?.(value);
        for (const listener of this.#listeners.get(event) ?? []) listener(value);
      };
      this.#frame = document.createElement('iframe');
      this.#frame.title = 'Secure card payment input frame';
      this.#frame.src = '${stripeOrigin}/frame?type=' + this.#type;
      this.#frame.addEventListener('load', () => {
        if (this.#key !== 'pk_test_never_ready')
          this.#frame.contentWindow.postMessage('hello', '${stripeOrigin}', [port2]);
      }, { once: true });
      container.append(this.#frame);
    }
    focus() { this.#port.postMessage({ call: 'focus' }); }
    clear() { this.#port.postMessage({ call: 'clear' }); }
    update({ disabled }) { this.#port.postMessage({ call: 'update', disabled }); }
    destroy() { this.#frame?.remove(); }
    ask() {
      const id = crypto.randomUUID();
      this.#port.postMessage({ call: 'ask', id });
      return new Promise((resolve) => this.#waiting.set(id, resolve));
    }
  }
  window.Stripe = (key) => ({
    elements: () => ({ create: (type) => new Element(type, key) }),
    createPaymentMethod: ({ card }) => card.ask(),
    createToken: (kind, element) => element.ask(),
    handleNextAction: ({ clientSecret }) => new Promise((resolve) => {
      const dialog = document.createElement('dialog');
      const button = document.createElement('button');
      button.textContent = 'Complete';
      button.addEventListener('click', () => {
        dialog.remove();
        resolve({ paymentIntent: { id: clientSecret.split('_secret')[0] } });
      });
      dialog.append(button);
      document.body.append(dialog);
      dialog.showModal();
    }),
  });
`;

/** Card numbers that the frame answers in a way of their own. */
export const answers = { late: '4000000000008088', never: '4000000000006066' };

/** The frame of an element. */
export const frame = `<!doctype html><html lang="en"><title>Stripe</title><body><script>
  const isCvc = location.search.includes('cardCvc');
  const names = isCvc ? ['cvc'] : ['number', 'expiry', 'cvc'];
  const inputs = names.map((name) => {
    const input = document.createElement('input');
    input.id = name;
    input.ariaLabel = { number: 'Card number', expiry: 'Expiration date', cvc: 'CVC' }[name];
    document.body.append(input);
    return input;
  });
  const valueOf = (name) => document.getElementById(name)?.value ?? '';
  const isLuhn = (digits) => [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10 === 0;
  const flaw = () => {
    if (!isCvc && valueOf('number').length === 16 && !isLuhn(valueOf('number'))) return 'invalid_number';
    if (!isCvc && valueOf('number').length < 16) return 'incomplete_number';
    if (!isCvc && valueOf('expiry').length < 5) return 'incomplete_expiry';
    return valueOf('cvc').length < 3 ? 'incomplete_cvc' : undefined;
  };
  const change = () => {
    const code = flaw();
    return {
      empty: inputs.every(({ value }) => value === ''),
      complete: !code,
      ...(!isCvc && { brand: valueOf('number').startsWith('4') ? 'visa' : 'unknown' }),
      error: code?.startsWith('invalid') ? { code, type: 'validation_error' } : undefined,
    };
  };
  addEventListener('message', ({ origin, source, ports: [port] }) => {
    if (source !== parent || !port) return;
    const say = (event, value, id) => port.postMessage({ event, value, id });
    let late;
    for (const input of inputs) {
      input.addEventListener('input', () => say('change', change()));
      input.addEventListener('focus', () => say('focus'));
      input.addEventListener('blur', () => say('blur'));
      input.addEventListener('keydown', ({ key }) => key === 'Escape' && say('escape'));
    }
    port.onmessage = ({ data: { call, id, disabled } }) => {
      late?.();
      late = undefined;
      if (call === 'focus') inputs[0].focus();
      if (call === 'update') for (const input of inputs) input.disabled = disabled;
      if (call === 'clear') { for (const input of inputs) input.value = ''; say('change', change()); }
      if (call !== 'ask') return;
      const code = flaw();
      if (code) return say('answer', { error: { type: 'validation_error', code } }, id);
      const number = valueOf('number');
      const card = { brand: 'visa', last4: number.slice(-4), exp_month: 12, exp_year: 2039 };
      const made = isCvc
        ? { token: { id: 'cvctok_' + crypto.randomUUID() } }
        : { paymentMethod: { id: 'pm_' + crypto.randomUUID(), card } };
      const answer = () => say('answer', made, id);
      if (number === '${answers.late}') late = answer;
      else if (number !== '${answers.never}') answer();
    };
    say('ready');
  }, { once: true });
</script></body></html>`;
