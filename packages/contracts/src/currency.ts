import * as z from 'zod/mini';
import { unusualDigits } from './minor-unit.ts';

/** ISO 4217, list one: active currencies and funds with a minor unit of two digits. */
const usual = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
    'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
    'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
    'MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
    'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ' +
    'ZAR ZMW ZWG'
  ).split(' '),
);

const isKnown = (code: string): boolean => usual.has(code) || unusualDigits.has(code);

/** An ISO 4217 currency code, e.g. `GBP`. */
export const Currency = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/), z.refine(isKnown, { error: 'unknown-currency' }));
export type Currency = z.infer<typeof Currency>;
