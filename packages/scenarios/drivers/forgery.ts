import { Problem } from '@orderpad/contracts';
import type { Page, Route } from '@playwright/test';
import { isPlacing } from './wire.ts';

/** The part of a submission that is forged. */
export interface ForgedSubmission {
  readonly draft: {
    readonly contactId: string;
    readonly payment: { readonly methodId: string; readonly payer: string };
  };
  readonly payment?: { readonly saveTo?: string };
}

/** The answer of the host to a forged request. */
export interface ForgeryAnswer {
  readonly status: number;
  readonly problem: Problem;
  readonly sent: ForgedSubmission;
}

/**
 * Forges the next submission on its way to the host, as somebody could who writes requests by hand: sign-in, key and token are right, the
 * body is what `forge` makes of it. Returns a function that resolves with the answer.
 */
export async function forgeSubmission(
  page: Page,
  forge: (body: ForgedSubmission) => ForgedSubmission,
): Promise<() => Promise<ForgeryAnswer>> {
  let tell = (_answer: ForgeryAnswer): void => {};
  const answered = new Promise<ForgeryAnswer>((resolve) => {
    tell = resolve;
  });
  const handle = async (route: Route): Promise<void> => {
    if (route.request().method() !== 'POST') return route.fallback();
    const sent = forge(route.request().postDataJSON() as ForgedSubmission); // the body of a submission, as the contract says
    const response = await route.fetch({ postData: JSON.stringify(sent) });
    tell({ status: response.status(), problem: Problem.parse(await response.json()), sent });
    await route.fulfill({ response });
  };
  await page.route(isPlacing, handle);
  return async () => {
    const answer = await answered;
    await page.unroute(isPlacing, handle);
    return answer;
  };
}
