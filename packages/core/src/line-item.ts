export { itemOf } from '@orderpad/contracts';
