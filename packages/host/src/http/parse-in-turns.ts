import {
  Acknowledgement,
  Line,
  LineSnapshot,
  mostLines,
  mostOfLines,
  mostShipments,
  parseIssues,
  Shipment,
} from '@orderpad/contracts';
import type * as z from 'zod/mini';
import { Turn } from '../turns/breathe.ts';
import { invalid } from '../service/failures.ts';

/**
 * Lists of a body that may have thousands of members, by their path, the schema of a member, and the most members. A longer one is left to the
 * schema of the whole, which looks at the length of a list first.
 */
const longLists: readonly (readonly [readonly string[], z.ZodMiniType, number])[] = [
  [['lines'], Line, mostLines],
  [['shipments'], Shipment, mostShipments],
  [['draft', 'lines'], Line, mostLines],
  [['draft', 'shipments'], Shipment, mostShipments],
  [['quoted', 'lines'], LineSnapshot, mostOfLines],
  [['quoted', 'issues'], Acknowledgement, mostOfLines],
  [['acknowledged'], Acknowledgement, mostOfLines],
];

/** Members of a list that are parsed with the rest of the body. */
const few = 100;

type Members = readonly unknown[];

/**
 * Parses a body with its schema as `parsePart` does, its long lists member by member, in turns with other requests: parsing twenty thousand lines
 * takes long enough for everybody else to notice. Throws `invalid` with an issue for each failure of the first member that has some.
 */
export async function parseInTurns(
  value: unknown,
  parse: (value: unknown) => unknown,
  turn = new Turn(),
): Promise<unknown> {
  let rest = value;
  const parsed: (readonly [readonly string[], Members])[] = [];
  for (const [path, schema, most] of longLists) {
    const list = valueAt(value, path);
    if (!Array.isArray(list) || list.length <= few || list.length > most) continue;
    const members = await membersOf(list, schema, path, value, turn);
    parsed.push([path, members]);
    // A list of one member is as good to the schema of the whole.
    rest = withAt(rest, path, members.slice(0, 1));
  }
  return parsed.reduce((whole, [path, members]) => withAt(whole, path, members), parse(rest));
}

async function membersOf(
  list: readonly unknown[],
  schema: z.ZodMiniType,
  path: readonly string[],
  value: unknown,
  turn: Turn,
): Promise<Members> {
  const members: unknown[] = [];
  for (const [at, member] of list.entries()) {
    const parsed = schema.safeParse(member);
    if (!parsed.success) {
      const found = parsed.error.issues.slice(0, 20);
      const issues = found.map((issue) => ({ ...issue, path: [...path, at, ...issue.path] }));
      throw invalid('the body does not match the contract', parseIssues({ issues }, value));
    }
    members.push(parsed.data);
    await turn.passOn();
  }
  return members;
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );

/** Returns a copy of the value that holds another member at a path that exists. */
function withAt(value: unknown, [name, ...path]: readonly string[], member: unknown): unknown {
  if (name === undefined) return member;
  return isObject(value) ? { ...value, [name]: withAt(value[name], path, member) } : value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
