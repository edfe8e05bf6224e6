// How the example shop's Vendure is set up: one database, no files, the custom fields an order pad can use.
import {
  AddressBasedTaxZoneStrategy,
  DefaultLogger,
  defaultPromotionActions,
  defaultShippingEligibilityChecker,
  dummyPaymentHandler,
  LogLevel,
} from '@vendure/core';
import { countryChecker } from './country-checker.mjs';
import { customFields } from './custom-fields.mjs';
import { databaseOptions } from './database.mjs';
import { freeGift } from './free-gift.mjs';
import { mostOfOne } from './most-of-one.mjs';

// Nobody outside needs to hear that an example was started.
process.env.VENDURE_DISABLE_TELEMETRY = 'true';

export const admin = { username: 'superadmin', password: 'superadmin' };

/**
 * @param {{ port: number, database: import('./database.mjs').Database, create?: boolean, middleware?: object[] }} options
 * `create` makes the tables; a seeded database has them.
 */
export const shopConfig = ({ port, database, create = false, middleware = [] }) => ({
  apiOptions: {
    port,
    hostname: '127.0.0.1',
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
    // The pad's page stands on another origin and reads its token from this header.
    cors: { origin: true, credentials: true, exposedHeaders: ['vendure-auth-token'] },
    middleware,
  },
  authOptions: {
    tokenMethod: 'bearer',
    superadminCredentials: { identifier: admin.username, password: admin.password },
  },
  logger: new DefaultLogger({ level: LogLevel.Error, timestamp: false }),
  dbConnectionOptions: databaseOptions(database, create),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  taxOptions: { taxZoneStrategy: new AddressBasedTaxZoneStrategy() },
  shippingOptions: { shippingEligibilityCheckers: [defaultShippingEligibilityChecker, countryChecker] },
  promotionOptions: { promotionActions: [...defaultPromotionActions, freeGift] },
  orderOptions: { orderItemsLimit: 5000, orderLineItemsLimit: 1000, orderInterceptors: [mostOfOne] },
  customFields,
});
