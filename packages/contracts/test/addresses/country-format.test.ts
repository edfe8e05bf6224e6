import { countryFormat, isUsualPostalCode, knownFormat } from '@orderpad/contracts/addresses';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/addresses/tables.ts';

/** Codes of groups, placeholders and parts of countries, which `Intl` names as well. */
const noCountries = new Set('CP CQ DG EA EU EZ IC QO UN XA XB ZZ'.split(' '));
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter(
    (code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code && !noCountries.has(code),
  );
const tabled = Object.assign({}, ...(await Promise.all(Object.values(tables).map((table) => table()))));

describe('countryFormat', () => {
  it('has data of every country that Intl knows', () => {
    expect(countries.length).toBeGreaterThan(240);
    // North Korea to Syria: nobody is left out for what a shop may not sell there.
    expect(countries.filter((country) => !Object.hasOwn(tabled, country))).toEqual([]);
  });

  it.for(countries)(
    'asks for a street in %s, and for required lines only where they have a place',
    async (country) => {
      const { lines, required, postalCode, example } = await countryFormat(country);
      expect(lines).toContain('line1');
      expect(required).toMatch(/^AC?S?Z?$/);
      for (const [letter, line] of [
        ['C', 'city'],
        ['S', 'region'],
        ['Z', 'postalCode'],
      ] as const)
        if (required.includes(letter)) expect(lines).toContain(line);
      expect(new Set(lines).size).toBe(lines.length);
      if (postalCode && example) expect(isUsualPostalCode({ postalCode }, example)).toBe(true);
    },
  );

  it('takes any address with a street and a city in a country without data', async () => {
    expect(await countryFormat('ZZ')).toMatchObject({
      required: 'AC',
      lines: ['line1', 'city', 'region', 'postalCode'],
    });
    expect(knownFormat('ZZ')).toBeDefined();
  });

  it.for([
    ['PR', 'ACZ', ['line1', 'city', 'postalCode']],
    ['SG', 'AZ', ['line1', 'postalCode']],
    ['VN', 'AC', ['line1', 'city', 'region', 'postalCode']],
    ['JP', 'ASZ', ['postalCode', 'region', 'city', 'line1']],
    ['IT', 'ACZ', ['line1', 'postalCode', 'city', 'region']],
    ['IE', 'AC', ['line1', 'city', 'region', 'postalCode']],
    ['HU', 'ACZ', ['city', 'line1', 'postalCode']],
  ] as const)('knows what the post of %s demands', async ([country, required, lines]) => {
    expect(await countryFormat(country)).toMatchObject({ required, lines });
  });
});

describe('isUsualPostalCode', () => {
  it.for([
    ['US', '95014'],
    ['US', '95014-1234'],
    ['US', '950141234'],
    ['CA', 'k1a0b1'],
    ['GB', 'sw1a1aa'],
    ['GB', 'GIR 0AA'],
    ['DE', 'D-50739'],
    ['SE', 'SE-113 60'],
    ['JP', '１００−０００１'],
    ['JP', '1000001'],
    ['IR', '۱۱۹۳۶۱۲۳۴۵'],
    ['SA', '١٢٣٤٥'],
    ['IN', '५६०००१'],
    ['LV', '1010'],
    ['LV', 'LV-1010'],
    ['IE', 'd02 x285'],
    ['NL', '1012 LG'],
    ['AE', 'anything'],
  ])('takes in %s: %s', async ([country = '', code = '']) => {
    expect(isUsualPostalCode(await countryFormat(country), code)).toBe(true);
  });

  it.for([
    ['US', '9501'],
    ['CA', '12345'],
    ['GB', '12345'],
    ['DE', '1234'],
    ['SG', '12345'],
    ['JP', '123'],
  ])('doubts in %s: %s', async ([country = '', code = '']) => {
    expect(isUsualPostalCode(await countryFormat(country), code)).toBe(false);
  });
});
