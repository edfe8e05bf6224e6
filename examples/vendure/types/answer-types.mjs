import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  visit,
  visitWithTypeInfo,
  TypeInfo,
} from 'graphql';

/** TypeScript of a scalar; ids, enums and dates are strings, and what Vendure calls JSON is an object of anything. */
const scalars = {
  Int: 'number',
  Float: 'number',
  Money: 'number',
  Boolean: 'boolean',
  JSON: 'Record<string, unknown>',
};

/**
 * The type of what a document with one operation is answered with, as the body of an interface.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {import('graphql').DocumentNode} document
 */
export function typeOfAnswer(schema, document) {
  const info = new TypeInfo(schema);
  const types = new Map();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        types.set(node, info.getType());
        // What every kind of answer is, is asked for of every answer.
        const parent = getNamedType(info.getType());
        for (const each of node.selectionSet?.selections ?? [])
          if (each.kind === Kind.INLINE_FRAGMENT)
            types.set(each, isEvery(schema, parent, each.typeCondition));
      },
    }),
  );
  const [operation] = document.definitions;
  return bodyOf(operation.selectionSet, types);
}

function isEvery(schema, parent, { name }) {
  const kind = schema.getType(name.value);
  return (
    isAbstractType(parent) &&
    isAbstractType(kind) &&
    schema.getPossibleTypes(parent).every((each) => schema.isSubType(kind, each))
  );
}

function bodyOf({ selections }, types, isPerhaps = false) {
  const fields = selections.flatMap((selection) => fieldsOf(selection, types, isPerhaps));
  // A field asked for of several kinds of answer is there once.
  return `{ ${[...new Map(fields).entries()].map(([name, type]) => `${name}: ${type}`).join('; ')} }`;
}

/** @returns {[name: string, type: string][]} */
function fieldsOf(selection, types, isPerhaps) {
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return selection.selectionSet.selections.flatMap((each) => fieldsOf(each, types, !types.get(selection)));
  const name = selection.alias?.value ?? selection.name.value;
  const isIncluded = selection.directives?.length > 0;
  const type = typeScriptOf(types.get(selection), selection, types);
  return [[isPerhaps || isIncluded ? `${name}?` : name, isPerhaps ? `${type} | undefined` : type]];
}

function typeScriptOf(type, node, types) {
  if (isNonNullType(type)) return presentTypeOf(type.ofType, node, types);
  return `${presentTypeOf(type, node, types)} | null`;
}

function presentTypeOf(type, node, types) {
  if (isListType(type)) return `(${typeScriptOf(type.ofType, node, types)})[]`;
  const named = getNamedType(type);
  if (isCompositeType(named)) return bodyOf(node.selectionSet, types);
  return scalars[named.name] ?? 'string';
}
