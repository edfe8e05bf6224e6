import { type CallExpression, type Node, parseSync, type Span, Visitor, visitorKeys } from 'oxc-parser';

/** The reason why an assertion or a test holds whatever the code under test does. */
type VacuousReason =
  /** `expect(list[0]?.x).toBeUndefined()` holds for an empty list too. */
  | 'undefined-through-a-chain'
  /** Both sides are the same call, with nothing in between. */
  | 'compared-with-itself'
  | 'asserts-only-under-a-condition'
  | 'returns-before-it-asserts'
  | 'swallows-a-failure';

export interface VacuousPlace {
  /** From 1. */
  readonly line: number;
  readonly reason: VacuousReason;
}

/** Finds assertions and tests of a file that cannot fail, in the order of their lines. */
export function vacuousPlaces(file: string, source: string): VacuousPlace[] {
  const found: VacuousPlace[] = [];
  const text = ({ start, end }: Span) => source.slice(start, end);
  const report = ({ start }: Span, reason: VacuousReason) =>
    found.push({ line: source.slice(0, start).split('\n').length, reason });

  new Visitor({
    CallExpression: (call) => {
      if (isUndefinedThroughChain(call, text)) report(call, 'undefined-through-a-chain');
      if (isComparedWithItself(call, text)) report(call, 'compared-with-itself');
      if (isSwallowing(call)) report(call, 'swallows-a-failure');
      const body = bodyOfCheck(call, text);
      if (!body) return;
      for (const pair of selfComparisonsIn(body, text)) report(pair, 'compared-with-itself');
      if (returnsUnchecked(body, text)) report(call, 'returns-before-it-asserts');
      if (assertsOnlyUnderConditions(body, text)) report(call, 'asserts-only-under-a-condition');
    },
    CatchClause: (clause) => {
      if (clause.body.body.length === 0) report(clause, 'swallows-a-failure');
    },
  }).visit(parseSync(file, source).program);
  return found.toSorted((a, b) => a.line - b.line);
}

type TextOf = (span: Span) => string;

/** `expect(actual)` and the names that follow it: `['not', 'toBe']`. */
interface Assertion {
  readonly actual: Node;
  readonly names: readonly string[];
  readonly expected: Node | undefined;
}

/** Reads a call such as `expect(a).not.toBe(b)`. */
function assertionOf(call: CallExpression): Assertion | undefined {
  const names: string[] = [];
  let at: Node = call.callee;
  while (at.type === 'MemberExpression' && at.property.type === 'Identifier') {
    names.unshift(at.property.name);
    at = at.object;
  }
  if (at.type !== 'CallExpression' || at.callee.type !== 'Identifier' || at.callee.name !== 'expect')
    return undefined;
  const [actual] = at.arguments;
  return actual && names.length > 0 ? { actual, names, expected: call.arguments[0] } : undefined;
}

function isUndefinedThroughChain(call: CallExpression, text: TextOf): boolean {
  const assertion = assertionOf(call);
  if (!assertion) return false;
  const { actual, names, expected } = assertion;
  const awaited = actual.type === 'AwaitExpression' ? actual.argument : actual;
  if (awaited.type !== 'ChainExpression') return false;
  const name = names.at(-1) ?? '';
  const isNone = /^(toBeUndefined|toBeFalsy)$/.test(name) || (expected && text(expected) === 'undefined');
  return names.includes('not') ? !isNone : isNone === true;
}

const equalities = /^(toBe|toEqual|toStrictEqual|equal|eql)$/;

function isComparedWithItself(call: CallExpression, text: TextOf): boolean {
  const assertion = assertionOf(call);
  if (!assertion?.expected || assertion.names.includes('not')) return false;
  const { actual, expected, names } = assertion;
  return equalities.test(names.at(-1) ?? '') && isCall(actual) && text(actual) === text(expected);
}

const isCall = ({ type }: Node): boolean => type === 'CallExpression';

/** `.catch(() => undefined)`. */
function isSwallowing({ callee, arguments: given }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const handler = callee.property.name === 'catch' ? given[0] : undefined;
  if (handler?.type !== 'ArrowFunctionExpression') return false;
  const { body } = handler;
  return body.type === 'BlockStatement'
    ? body.body.length === 0
    : body.type === 'Literal' || (body.type === 'Identifier' && body.name === 'undefined');
}

/** The body of a test or of a property: `it('…', () => { … })`, `fc.property(…, () => { … })`. */
function bodyOfCheck({ callee, arguments: given }: CallExpression, text: TextOf): Check | undefined {
  const [, kind] = /^(?:fc\.)?(it|test|property|asyncProperty)\b/.exec(text(callee)) ?? [];
  const last = given.findLast(({ type }) => /^(ArrowFunction|Function)Expression$/.test(type));
  if (kind === undefined || !last || !('body' in last)) return undefined;
  const { body } = last;
  if (!body || Array.isArray(body) || body.type !== 'BlockStatement') return undefined;
  return { statements: body.body, isProperty: /property/i.test(kind) };
}

interface Check {
  readonly statements: readonly Node[];
  /** A property fails by returning `false`, too. */
  readonly isProperty: boolean;
}

/** Finds pairs of constants of a property that are the same call: nothing that the property keeps can tell them apart. */
function selfComparisonsIn({ statements, isProperty }: Check, text: TextOf): Node[] {
  if (!isProperty) return [];
  const seen = new Set<string>();
  return statements.flatMap((statement) => {
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.filter(({ init }) => {
      if (!init || !isCall(init)) return false;
      const isAgain = seen.has(text(init));
      seen.add(text(init));
      return isAgain;
    });
  });
}

/** `if (…) return;` before anything is asserted. */
function returnsUnchecked({ statements }: Check, text: TextOf): boolean {
  const first = statements.findIndex((statement) => asserts(statement, text));
  return statements
    .slice(0, first < 0 ? undefined : first)
    .some((statement) => statement.type === 'IfStatement' && isBareReturn(statement.consequent, text));
}

function isBareReturn(statement: Node, text: TextOf): boolean {
  if (statement.type === 'BlockStatement')
    return statement.body.length === 1 && statement.body.every((only) => isBareReturn(only, text));
  return (
    statement.type === 'ReturnStatement' &&
    (statement.argument === null || /^(true|undefined)$/.test(text(statement.argument)))
  );
}

const assertionNames = /^(expect\w*|assert\w*|says\w*|until\w*|waitFor\w*)$/;

function asserts(node: Node, text: TextOf): boolean {
  if (node.type === 'CallExpression') {
    const name = text(node.callee).split('.').at(-1) ?? '';
    if (assertionNames.test(name)) return true;
  }
  return childrenOf(node).some((child) => asserts(child, text));
}

/** True where the test asserts something, and only under an `if` without an `else`. */
function assertsOnlyUnderConditions({ statements, isProperty }: Check, text: TextOf): boolean {
  const asserting = statements.filter((statement) => asserts(statement, text));
  return (
    !isProperty &&
    asserting.length > 0 &&
    asserting.every((statement) => statement.type === 'IfStatement' && statement.alternate === null)
  );
}

function childrenOf(node: Node): Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    // Sound: the keys of a node that its visitor goes to hold nodes, lists of nodes, or nothing.
    const child = (node as unknown as Record<string, Node | readonly (Node | null)[] | null>)[key];
    return [child ?? []].flat().filter((each): each is Node => each !== null);
  });
}
