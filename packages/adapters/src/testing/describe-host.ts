import { describe } from 'vitest';
import { examineAborting } from './aborting.exam.ts';
import { examineCatalog } from './catalog.exam.ts';
import { examineContacts } from './contacts.exam.ts';
import { examineExtensions } from './extensions.exam.ts';
import { examineFaults } from './faults.exam.ts';
import { offers, type HostFixture } from './fixture.ts';
import { examineMarkets } from './markets.exam.ts';
import { examineOrders } from './orders.exam.ts';
import { examinePlacing } from './placing.exam.ts';
import { examineProfile } from './profile.exam.ts';
import { examinePromotions } from './promotions.exam.ts';
import { examineQuotes } from './quotes.exam.ts';
import { examineRewards } from './rewards.exam.ts';
import { examineSubmissions } from './submissions.exam.ts';
import { examineTaxes } from './taxes.exam.ts';
import { examineTiers } from './tiers.exam.ts';

/**
 * The promises every host keeps, as vitest tests. Run it against an adapter before shipping it; call it at the top of a test
 * file, once per host.
 */
export function describeHost(name: string, fixture: HostFixture): void {
  describe(`host: ${name}`, () => {
    describe('itself', () => examineProfile(fixture));
    describe('the catalog', () => examineCatalog(fixture));
    describe('contacts', () => examineContacts(fixture));
    describe('quotes', () => examineQuotes(fixture));
    describe('markets', () => examineMarkets(fixture));
    const { taxedApart } = fixture;
    if (taxedApart) describe('taxes', () => examineTaxes(fixture, taxedApart));
    describe('promotions', () => examinePromotions(fixture));
    describe('rewards', () => examineRewards(fixture));
    describe('tiers', () => examineTiers(fixture));
    describe('placing', () => examinePlacing(fixture));
    describe('submissions', () => examineSubmissions(fixture));
    describe('orders', () => examineOrders(fixture));
    if (offers(fixture, 'extensions')) describe('extensions', () => examineExtensions(fixture));
    describe('giving up', () => examineAborting(fixture));
    describe('under faults', () => examineFaults(fixture));
  });
}
