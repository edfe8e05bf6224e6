import { describe } from 'vitest';
import { checkAborting } from './aborting.suite.ts';
import { checkApprovals, checkNoApprovals } from './approvals.suite.ts';
import { checkCatalog } from './catalog.suite.ts';
import { checkBought } from './bought.suite.ts';
import { checkBreaks } from './breaks.suite.ts';
import { checkContacts } from './contacts.suite.ts';
import { checkDetails, takesDetails } from './details.suite.ts';
import { checkCredit } from './credit.suite.ts';
import { checkDiscounts } from './discounts.suite.ts';
import { checkDrafts } from './drafts.suite.ts';
import { checkExtensions } from './extensions.suite.ts';
import { checkGifts } from './gifts.suite.ts';
import { checkFaults } from './faults.suite.ts';
import { offers, type HostFixture } from './fixture.ts';
import { checkHandoffFaults } from './handoff-faults.suite.ts';
import { checkHandoffs } from './handoffs.suite.ts';
import { checkMarkets } from './markets.suite.ts';
import { checkOrders } from './orders.suite.ts';
import { checkPlacing } from './placing.suite.ts';
import { checkProfile } from './profile.suite.ts';
import { checkPromotions } from './promotions.suite.ts';
import { checkQuantities, checkUnruledQuantities } from './quantities.suite.ts';
import { checkQuotes } from './quotes.suite.ts';
import { checkRequests } from './requests.suite.ts';
import { checkRewards } from './rewards.suite.ts';
import { checkShipments } from './shipments.suite.ts';
import { checkSubmissions } from './submissions.suite.ts';
import { checkTaxes } from './taxes.suite.ts';
import { checkTiers } from './tiers.suite.ts';
import { checkTransfers } from './transfers.suite.ts';

/**
 * Declares the conformance suite for a host as vitest tests: the promises that every host keeps. Call it at the top of a test
 * file, once per host.
 *
 * @example
 * describeHost('my shop', {
 *   create: () => myHost({ url }),
 *   sold: 'TEA-01',
 *   unknown: 'NO-SUCH-SKU',
 *   contactWithAddress: 'Lovelace',
 *   contactWithoutAddress: 'Babbage',
 *   lacks: [
 *     'contacts.list', 'contacts.fields', 'contacts.record', 'contacts.credit', 'orders.bought', 'contacts.notes', 'drafts', 'drafts.transfers', 'handoffs', 'requests', 'approvals',
 *     'lines.discount', 'lines.quantity-rules', 'lines.quantity-breaks', 'orders.discount', 'shipments.price', 'orders.date', 'orders.delivery-date',
 *     'orders.representative', 'orders.internal-note', 'orders.tags', 'orders.confirmation', 'submissions.fence', 'extensions',
 *   ],
 * });
 */
export function describeHost(name: string, fixture: HostFixture): void {
  describe(`host: ${name}`, () => {
    describe('itself', () => checkProfile(fixture));
    describe('the catalog', () => checkCatalog(fixture));
    describe('contacts', () => checkContacts(fixture));
    describe('quotes', () => checkQuotes(fixture));
    describe('markets', () => checkMarkets(fixture));
    const { taxedApart } = fixture;
    if (taxedApart) describe('taxes', () => checkTaxes(fixture, taxedApart));
    if (offers(fixture, 'shipments.multiple')) describe('shipments', () => checkShipments(fixture));
    if (offers(fixture, 'shipments.gift')) describe('gifts', () => checkGifts(fixture));
    if (takesDiscounts(fixture)) describe('discounts', () => checkDiscounts(fixture));
    if (takesDetails(fixture)) describe('details', () => checkDetails(fixture));
    describe('quantities', () =>
      offers(fixture, 'lines.quantity-rules') ? checkQuantities(fixture) : checkUnruledQuantities(fixture));
    describe('quantity breaks', () => checkBreaks(fixture));
    describe('credit', () => checkCredit(fixture));
    describe('promotions', () => checkPromotions(fixture));
    describe('rewards', () => checkRewards(fixture));
    describe('tiers', () => checkTiers(fixture));
    describe('placing', () => checkPlacing(fixture));
    describe('submissions', () => checkSubmissions(fixture));
    describe('orders', () => checkOrders(fixture));
    if (offers(fixture, 'orders.bought')) describe('what was bought', () => checkBought(fixture));
    if (offers(fixture, 'drafts')) describe('drafts', () => checkDrafts(fixture));
    if (offers(fixture, 'drafts.transfers'))
      describe('transfers', () => checkTransfers(fixture, colleague(fixture)));
    if (offers(fixture, 'handoffs')) describe('hand-offs', () => checkHandoffs(fixture, opener(fixture)));
    if (offers(fixture, 'requests')) describe('requests', () => checkRequests(fixture, inPerson(fixture)));
    if (offers(fixture, 'approvals')) describe('approvals', () => checkApprovals(fixture, approver(fixture)));
    else describe('approvals', () => checkNoApprovals(fixture));
    if (offers(fixture, 'extensions')) describe('extensions', () => checkExtensions(fixture));
    describe('giving up', () => checkAborting(fixture));
    describe('under faults', () => checkFaults(fixture));
    if (offers(fixture, 'handoffs')) describe('hand-offs under faults', () => checkHandoffFaults(fixture));
  });
}

/** Tells if a host takes one of the discounts and prices of staff that `checkDiscounts` is about. */
const takesDiscounts = (fixture: HostFixture): boolean =>
  (['lines.discount', 'orders.discount', 'shipments.price'] as const).some((each) => offers(fixture, each));

/** Returns what opens a link. Throws for a fixture that cannot, so that the promises about links are not skipped by mistake. */
function opener({ openHandoff }: HostFixture): NonNullable<HostFixture['openHandoff']> {
  if (!openHandoff) throw new Error('a fixture of a host with `handoffs` opens links: openHandoff');
  return openHandoff;
}

/** Returns what signs a customer in. Throws for a fixture that cannot, so that the promises about requests are not skipped by mistake. */
function inPerson({ openInPerson }: HostFixture): NonNullable<HostFixture['openInPerson']> {
  if (!openInPerson) throw new Error('a fixture of a host with `requests` signs customers in: openInPerson');
  return openInPerson;
}

/** Returns what signs a colleague in. Throws for a fixture that cannot, so that the promises about transfers are not skipped by mistake. */
function colleague({ openAsColleague }: HostFixture): NonNullable<HostFixture['openAsColleague']> {
  if (!openAsColleague)
    throw new Error('a fixture of a host with `drafts.transfers` signs colleagues in: openAsColleague');
  return openAsColleague;
}

/** Returns what signs in who decides. Throws for a fixture that cannot, so that the promises about approvals are not skipped by mistake. */
function approver({ openAsApprover }: HostFixture): NonNullable<HostFixture['openAsApprover']> {
  if (!openAsApprover)
    throw new Error('a fixture of a host with `approvals` signs in who decides: openAsApprover');
  return openAsApprover;
}
