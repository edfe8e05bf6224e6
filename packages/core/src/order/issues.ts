/** Issues and fixes are made by the contracts, which list every code with its params. */
export { fix, issue, type FixCode, type IssueCode } from '@orderpad/contracts';
