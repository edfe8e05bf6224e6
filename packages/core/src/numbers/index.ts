export { readAmount, readQuantity, readScaled, type NumberRead, type NumberRefusal } from './read-number.ts';
export { writtenNumber } from './written-number.ts';
