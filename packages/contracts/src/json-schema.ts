import type { Path } from './issue.ts';

/** The part of JSON Schema that the schemas of this package need. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  /** `kind` decides which one holds. */
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Says what the text is; its `pattern` decides. */
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly readOnly?: boolean;
}

/** Returns the first place where a value does not fit a schema, or `undefined`. Walks over the whole value. */
export function invalidAt(value: unknown, schema: JsonSchema, path: Path = []): Path | undefined {
  const { oneOf, properties, propertyNames, additionalProperties, items, required = [] } = schema;
  if (oneOf) {
    const kind = isRecord(value) ? value['kind'] : undefined;
    const branch = oneOf.find((each) => each.properties?.['kind']?.const === kind);
    return branch ? invalidAt(value, branch, path) : [...path, 'kind'];
  }
  if (Array.isArray(value) && items) {
    if (!isWithin(value.length, schema.minItems, schema.maxItems)) return path;
    return firstInvalid(value.entries(), (index, each) => invalidAt(each, items, [...path, index]));
  }
  if (isRecord(value) && schema.type === 'object')
    return firstInvalid(Object.entries({ ...fromNames(required), ...value }), (key, each) => {
      if (propertyNames && invalidAt(key, propertyNames)) return [...path, key];
      const own = properties?.[key] ?? additionalProperties;
      const isLeftOut = each === undefined && !required.includes(key);
      return own && !isLeftOut ? invalidAt(each, own, [...path, key]) : undefined;
    });
  return isPlain(value, schema) ? undefined : path;
}

function isPlain(value: unknown, { type, pattern, ...limits }: JsonSchema): boolean {
  if (limits.enum && !limits.enum.includes(value)) return false;
  if (type === undefined) return true;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer')
    return Number.isSafeInteger(value) && isWithin(Number(value), limits.minimum, limits.maximum);
  return (
    type === 'string' &&
    typeof value === 'string' &&
    isWithin(value.length, limits.minLength, limits.maxLength) &&
    (pattern === undefined || new RegExp(pattern, 'u').test(value))
  );
}

function firstInvalid<Key>(
  entries: Iterable<readonly [Key, unknown]>,
  invalidOf: (key: Key, value: unknown) => Path | undefined,
): Path | undefined {
  for (const [key, value] of entries) {
    const path = invalidOf(key, value);
    if (path) return path;
  }
  return undefined;
}

const fromNames = (names: readonly string[]): Record<string, undefined> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

const isWithin = (size: number, least = -Infinity, most = Infinity): boolean => size >= least && size <= most;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
