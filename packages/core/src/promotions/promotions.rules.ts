import { codeKey, codeText, type Draft } from '@orderpad/contracts';

/** Tells if two codes are the same to a host. */
export const isSameCode = (a: string, b: string): boolean => codeKey(a) === codeKey(b);

/** Tells if a text is a code by the contract: one line of up to 60 characters. */
export const isCode = (code: string): boolean => /^[^\p{Cc}]{1,60}$/u.test(codeText(code));

/** Tells if a draft can take another code or promotion. */
export const hasRoom = ({ codes, promotions }: Pick<Draft, 'codes' | 'promotions'>): boolean =>
  codes.length < 50 && promotions.length < 50;
