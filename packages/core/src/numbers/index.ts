export { readAmount, readQuantity, readScaled, type NumberRead, type NumberRefusal } from './read-number.ts';
