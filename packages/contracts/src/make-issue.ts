import type { OwnCode } from './code-table.ts';
import type { FixCode, FixParams } from './fix-codes.ts';
import type { Fix, Issue, Params, Path } from './issue.ts';
import type { IssueCode, IssueParams, RequestIssueCode } from './issue-codes.ts';

type AnyIssueCode = IssueCode | RequestIssueCode | OwnCode;
type ParamsOfIssue<Code> = Code extends IssueCode | RequestIssueCode ? IssueParams<Code> : Params;
type ParamsOfFix<Code> = Code extends FixCode ? FixParams<Code> : Params;

/** Params may be left out where a code needs none. */
type Details<Given> =
  Record<string, never> extends Given ? [params?: Given, ...fixes: Fix[]] : [params: Given, ...fixes: Fix[]];

/**
 * Makes an `error` issue. `code` is one of the tables, whose params are then checked, or a code of your own with a dot in it.
 *
 * @example
 * issue('insufficient-stock', ['lines', id, 'quantity'], { available: 3, asked: 5 },
 *   fix('set-quantity', { lineId: id, quantity: 3 }),
 *   fix('remove-line', { lineId: id }));
 * issue('acme.credit-hold', ['contactId'], { since: '2026-03-01' });
 */
export function issue<Code extends AnyIssueCode>(
  code: Code,
  path: Path,
  ...details: Details<ParamsOfIssue<Code>>
): Issue;
export function issue(code: string, path: Path, params: Params = {}, ...fixes: Fix[]): Issue {
  return { code, severity: 'error', path, params, fixes };
}

/**
 * Makes a `warning` issue: one that the operator accepts before the order is placed. Takes what `issue` takes.
 *
 * @example
 * warning('free-line', ['lines', id], { title: 'Gift box' });
 */
export const warning = <Code extends AnyIssueCode>(
  code: Code,
  path: Path,
  ...details: Details<ParamsOfIssue<Code>>
): Issue => ({ ...issue(code, path, ...details), severity: 'warning' });

/**
 * Makes a fix. `code` is one of `fixCodes`, whose params are then checked, or a code of your own with a dot in it.
 *
 * @example
 * fix('remove-line', { lineId });
 */
export function fix<Code extends FixCode | OwnCode>(
  code: Code,
  ...[params]: Record<string, never> extends ParamsOfFix<Code>
    ? [params?: ParamsOfFix<Code>]
    : [params: ParamsOfFix<Code>]
): Fix;
export function fix(code: string, params: Params = {}): Fix {
  return { code, params };
}

/**
 * Returns the fix of an issue that has this code, if there is one. The order of `fixes` is that of the buttons and means nothing else.
 *
 * @example
 * const most = Number(fixIn(issue, 'set-quantity')?.params['quantity'] ?? 0);
 */
export const fixIn = ({ fixes }: Pick<Issue, 'fixes'>, code: FixCode | OwnCode): Fix | undefined =>
  fixes.find((each) => each.code === code);
