import type { StripeJs } from './stripe-js.ts';

/** The script, which has to come from Stripe's own origin. The release goes with the version of the API that the server half uses. */
const address = 'https://js.stripe.com/endive/stripe.js';

/** Milliseconds within which the script must be there. */
const patience = 10_000;

/** The name of the Trusted Types policy that names the script. */
export const policyName = 'orderpad-stripe';

/** `TrustedTypePolicyFactory`, which the DOM library of TypeScript does not have yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let loading: Promise<NonNullable<Window['Stripe']>> | undefined;
const clients = new Map<string, StripeJs>();

/** Returns the client of a key. Loads the script once for a page; after a failure, the next call tries again. */
export async function clientFor(publishableKey: string): Promise<StripeJs> {
  loading ??= script().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const create = await loading;
  const client = clients.get(publishableKey) ?? create(publishableKey);
  clients.set(publishableKey, client);
  return client;
}

function script(): Promise<NonNullable<Window['Stripe']>> {
  if (window.Stripe) return Promise.resolve(window.Stripe);
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    const fail = (reason: string) => {
      clearTimeout(timer);
      element.remove();
      reject(new Error(reason));
    };
    const timer = setTimeout(fail, patience, 'timeout');
    element.addEventListener('error', () => fail('network'));
    element.addEventListener('load', () => {
      clearTimeout(timer);
      if (window.Stripe) resolve(window.Stripe);
      else fail('unknown');
    });
    element.src = trusted(address);
    document.head.append(element);
  });
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Returns the address as the page wants it: through a policy that allows nothing else, where Trusted Types are there. */
function trusted(url: string): string {
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  if (!factory) return url;
  policy ??= (factory as TrustedTypes).createPolicy(policyName, {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError('only Stripe.js is loaded');
      return wanted;
    },
  });
  return policy.createScriptURL(url);
}
