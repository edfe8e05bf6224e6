import { countryFormat, regionOf, regionsOf } from '@orderpad/contracts/addresses';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/addresses/tables.ts';

const countries = (await Promise.all(Object.values(tables).map((table) => table()))).flatMap((table) =>
  Object.keys(table),
);
const listed = (await Promise.all(countries.map(countryFormat))).filter(({ regions }) => regions);

const upper = (text: string) => text.toUpperCase();
const withoutAccents = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

describe('the regions of all countries', () => {
  it('are lists in more than fifty countries', () => {
    expect(listed.length).toBeGreaterThan(50);
  });

  it.for(listed.map((format) => [format.country, format] as const))(
    'are understood by code, by name in every language, in any case and without accents in %s',
    ([country, format]) => {
      for (const { code, names } of regionsOf(format)) {
        expect(code).toMatch(new RegExp(`^${country}-[A-Z\\d]{1,3}$`));
        for (const text of [code, code.toLowerCase(), code.slice(3), ...Object.values(names)])
          for (const spelled of [text, ` ${text} `, upper(text), withoutAccents(text)])
            expect([spelled, regionOf(format, spelled)?.code]).toEqual([spelled, code]);
      }
    },
  );

  it('have codes of their own', () => {
    const codes = listed.flatMap((format) => regionsOf(format).map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('regionOf', () => {
  it.for([
    ['CA', 'Ont.', 'CA-ON'],
    ['CA', 'ont', 'CA-ON'],
    ['CA', 'CA-ON', 'CA-ON'],
    ['CA', 'ca on', 'CA-ON'],
    ['CA', 'P.E.I.', 'CA-PE'],
    ['CA', 'Nouvelle-Ecosse', 'CA-NS'],
    ['US', 'Calif.', 'US-CA'],
    ['US', 'CALIFORNIA', 'US-CA'],
    ['US', 'State of New York', 'US-NY'],
    ['US', 'N.Y.', 'US-NY'],
    ['US', 'Washington', 'US-WA'],
    ['US', 'Washington, D.C.', 'US-DC'],
    ['US', 'Ala.', 'US-AL'],
    ['US', 'AE', 'US-AE'],
    ['MX', 'D.F.', 'MX-CMX'],
    ['MX', 'Nuevo Leon', 'MX-NLE'],
    ['IE', 'County Cork', 'IE-CO'],
    ['IE', 'Cork', 'IE-CO'],
    ['JP', 'Kanagawa-ken', 'JP-14'],
    ['JP', 'Kanagawa Prefecture', 'JP-14'],
    ['JP', '神奈川', 'JP-14'],
    ['JP', '京都', 'JP-26'],
    ['KR', '서울', 'KR-11'],
    ['ES', 'Provincia de Sevilla', 'ES-SE'],
    ['ES', 'Gerona', 'ES-GI'],
    ['IT', 'Rome', 'IT-RM'],
    ['HK', 'N.T.', 'HK-NT'],
    ['AE', 'Emirate of Dubai', 'AE-DU'],
    ['IN', 'Orissa', 'IN-OD'],
    ['CN', '44', 'CN-GD'],
    ['UA', 'Kyiv', 'UA-30'],
  ])('understands what people write in %s: %s', async ([country = '', text = '', code]) => {
    expect(regionOf(await countryFormat(country), text)?.code).toBe(code);
  });

  it.for([
    ['US', 'ON'],
    ['US', 'Dakota'],
    ['US', 'New'],
    ['US', 'Miss'.slice(0, 3)],
    ['US', 'Londonshire'],
    ['US', ''],
    ['CA', 'CA'],
    ['CA', 'US-ON'],
    ['MX', '?'],
    ['DE', 'Bayern'],
  ])('does not guess in %s: “%s”', async ([country = '', text = '']) => {
    expect(regionOf(await countryFormat(country), text)).toBeUndefined();
  });
});
