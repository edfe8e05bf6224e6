import { isForbidden } from '../account.ts';
import { h } from '../dom.ts';

/** Says what could not be loaded, and what helps: a refusal stays one, everything else can be tried again. */
export const trouble = (error: unknown, what: string): HTMLElement =>
  h(
    'p',
    { class: 'trouble', role: 'alert' },
    isForbidden(error)
      ? `${what} could not be loaded: your account may not see them. Ask an administrator if it should.`
      : `${what} could not be loaded. Open this page again to retry.`,
  );
