import { describe } from 'vitest';
import { checkFields } from '../browser/fields.suite.ts';
import { checkForgeries } from '../browser/forgeries.suite.ts';
import { checkFrames } from '../browser/frames.suite.ts';
import { checkActions } from './actions.suite.ts';
import { checkCharges } from './charges.suite.ts';
import type { PaymentsFixture } from './fixture.ts';
import { checkLinks } from './links.suite.ts';

/**
 * Declares the conformance suite for a payment provider as vitest tests: the promises that every one keeps. Call it at the top of
 * a test file with the half that this file runs: the server half needs Node, the browser half a page that Playwright drives.
 *
 * @example
 * describePayments('my provider', { server: { create: () => myProvider({ url }), … } });
 */
export function describePayments(name: string, { server, browser }: PaymentsFixture): void {
  if (server)
    describe(`server half: ${name}`, () => {
      checkCharges(server);
      if (server.act) checkActions(server, server.act);
      if (server.pay) checkLinks(server, server.pay);
    });
  if (browser)
    describe(`browser half: ${name}`, () => {
      describe('typing', () => checkFields(browser));
      describe('frames', () => checkFrames(browser));
      describe('forgeries', () => checkForgeries(browser));
    });
}
