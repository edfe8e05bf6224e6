import type { Draft } from '@orderpad/contracts';

/** Hosts compare codes without case and outer space. */
export const isSameCode = (a: string, b: string): boolean =>
  a.trim().toUpperCase() === b.trim().toUpperCase();

/** As the contract says: one line, up to 60 characters, and as many as a draft holds. */
export const isCode = (code: string): boolean => /^[^\p{Cc}]{1,60}$/u.test(code.trim());
export const hasRoom = ({ codes, promotions }: Pick<Draft, 'codes' | 'promotions'>): boolean =>
  codes.length < 50 && promotions.length < 50;
