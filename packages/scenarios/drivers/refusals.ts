import type { BrowserContext } from '@playwright/test';

declare global {
  interface Window {
    /** Collects a refusal; exposed to every page by `collectRefusals`. */
    reportRefusal(refusal: string): void;
  }
}

/**
 * Everything a browser says when a page does what its security policy forbids, and every error that nobody caught: in all
 * pages of the context, from their first line on.
 */
export async function collectRefusals(context: BrowserContext): Promise<string[]> {
  const refusals: string[] = [];
  await context.exposeBinding('reportRefusal', (_source, refusal: string) => {
    refusals.push(refusal);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      window.reportRefusal(
        `${effectiveDirective} refused ${blockedURI} "${sample}" at ${sourceFile}:${lineNumber}`,
      );
    });
  });
  context.on('console', (message) => {
    if (/content security policy|trusted ?types|trustedhtml|trustedscript/i.test(message.text()))
      refusals.push(message.text());
  });
  context.on('weberror', (error) => refusals.push(`uncaught: ${String(error.error())}`));
  return refusals;
}
