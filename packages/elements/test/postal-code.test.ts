import { describe, expect, it } from 'vitest';
import { isUsualPostalCode } from '../src/ui/postal-code.ts';

describe('a postal code', () => {
  it.each([
    ['GB', 'LS1 4AP'],
    ['GB', 'ec1a1bb'],
    ['GB', 'W1A 0AX'],
    ['IE', 'D6W XY00'],
    ['US', '02134-1234'],
    ['CA', 'K1A 0B1'],
    ['DE', 'D-50667'],
    ['LV', 'LV-1050'],
    ['SE', '114 55'],
    ['NL', '1012 LG'],
    ['JP', '１００-０００１'],
    ['SA', '١٢٣٤٥'],
    ['BR', '01310-100'],
  ])('a postal code of %s may be %s', (country, code) => {
    expect(isUsualPostalCode(country, code)).toBe(true);
  });

  it.each([
    ['GB', 'LS1 4A'],
    ['US', '0213'],
    ['DE', '506677'],
    ['CA', 'K1A 0BB'],
    ['NL', '1012'],
  ])('a postal code of %s is unusual as %s', (country, code) => {
    expect(isUsualPostalCode(country, code)).toBe(false);
  });

  it('any postal code passes in a country without a known shape', () => {
    expect(isUsualPostalCode('XK', 'whatever')).toBe(true);
  });
});
