import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Class,
  type Expression,
  type MethodDefinition,
  type PropertyDefinition,
  Visitor,
} from 'oxc-parser';
import { type Docblock, SourceText } from './docblock.ts';
import { codesIn, tableBelow } from './markdown-tables.ts';

/** A manifest of custom elements, version 1: https://github.com/webcomponents/custom-elements-manifest. */
interface Manifest {
  readonly schemaVersion: '1.0.0';
  readonly modules: readonly Module[];
}

interface Module {
  readonly kind: 'javascript-module';
  /** The path of the compiled file in the package. */
  readonly path: string;
  readonly declarations: readonly ElementDeclaration[];
  readonly exports: readonly object[];
}

/** An element as its docblock, types and initial values describe it. */
interface ElementDeclaration {
  readonly kind: 'class';
  readonly customElement: true;
  readonly name: string;
  readonly tagName: string;
  readonly summary: string;
  readonly superclass: { readonly name: string; readonly package?: string; readonly module?: string };
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly (Named & { readonly type: Type })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  /** The tokens, at the elements that a page sets them on. */
  readonly cssProperties?: readonly (Named & { readonly default: string })[];
}

interface Member extends Named {
  readonly kind: 'field';
  readonly type: Type;
  /** The code of the initial value; left out of a getter. */
  readonly default?: string;
  readonly attribute?: string;
  readonly reflects?: true;
  readonly readonly?: true;
}

interface Attribute extends Named {
  /** The property that the attribute sets; left out of an attribute that has none. */
  readonly fieldName?: string;
}

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Type {
  readonly text: string;
}

interface ParsedClass {
  readonly file: string;
  readonly source: SourceText;
  readonly node: Class;
  readonly docblock: Docblock;
}

const folder = fileURLToPath(new URL('../../elements/src', import.meta.url));

/** Returns the manifest of all elements of the package, by the paths of their modules. */
export function elementsManifest(): Manifest {
  const eventTypes = new Map<string, string>();
  const classes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .flatMap((file) => classesIn(file, eventTypes));
  const modules = classes
    .filter(({ docblock }) => docblock.tags('tagname').length > 0)
    .map((parsed) => moduleOf(parsed, classes, eventTypes));
  return { schemaVersion: '1.0.0', modules };
}

/** Reads the classes of a file, and adds its event types, by the name of the event, to `eventTypes`. */
function classesIn(file: string, eventTypes: Map<string, string>): ParsedClass[] {
  const source = new SourceText(file, readFileSync(join(folder, file), 'utf8'));
  const classes: ParsedClass[] = [];
  new Visitor({
    ClassDeclaration(node) {
      classes.push({ file, source, node, docblock: source.docblockOf(node) });
    },
    TSInterfaceDeclaration({ id, body }) {
      if (id.name !== 'GlobalEventHandlersEventMap') return;
      for (const member of body.body)
        if (member.type === 'TSPropertySignature' && member.key.type === 'Literal' && member.typeAnnotation)
          eventTypes.set(String(member.key.value), source.code(member.typeAnnotation.typeAnnotation));
    },
  }).visit(source.program);
  return classes;
}

function moduleOf(
  parsed: ParsedClass,
  classes: readonly ParsedClass[],
  eventTypes: ReadonlyMap<string, string>,
): Module {
  const { docblock } = parsed;
  const name = nameOf(parsed);
  const path = compiled(parsed);
  const base = baseOf(parsed, classes);
  const chain = base ? [base, parsed] : [parsed];
  const members = chain.flatMap(membersOf);
  const declaration: ElementDeclaration = {
    kind: 'class',
    customElement: true,
    name,
    tagName: docblock.tags('tagname')[0] ?? '',
    summary: docblock.tags('summary')[0] ?? '',
    superclass: base
      ? { name: nameOf(base), module: compiled(base) }
      : { name: 'LitElement', package: 'lit' },
    attributes: [
      ...members.flatMap((member) => attributeOf(member) ?? []),
      ...chain.flatMap((each) => each.docblock.tags('attr')).map(named),
    ],
    members,
    events: docblock
      .tags('fires')
      .map(named)
      .map((event) => ({ ...event, type: { text: eventTypes.get(event.name) ?? 'Event' } })),
    slots: docblock.tags('slot').map(named),
    cssParts: docblock.tags('csspart').map(named),
    // The elements that stand in a page can use its font.
    ...(chain.some((each) => each.docblock.tags('attr').some((tag) => tag.startsWith('inherit-font'))) && {
      cssProperties: tokens(),
    }),
  };
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [{ kind: 'js', name, declaration: { name, module: path } }],
  };
}

/** Returns the tokens as the README lists them. */
const tokens = () =>
  tableBelow(readFileSync(join(folder, '../README.md'), 'utf8'), '## Tokens').map(
    ([name, value = '', purpose = '']) => ({
      name: codesIn(name)[0] ?? '',
      description: purpose.replaceAll('`', ''),
      default: value.replaceAll('`', ''),
    }),
  );

const nameOf = ({ node }: ParsedClass): string => node.id?.name ?? '';
const compiled = ({ file }: ParsedClass): string => `dist/${file.replace(/\.ts$/, '.js')}`;

/** Returns the class of this package that a class extends. */
const baseOf = ({ source, node }: ParsedClass, classes: readonly ParsedClass[]): ParsedClass | undefined =>
  classes.find((each) => node.superClass && nameOf(each) === source.code(node.superClass));

const attributeOf = ({ attribute, description, name }: Member): Attribute | undefined =>
  attribute === undefined ? undefined : { name: attribute, ...described(description), fieldName: name };

/** Reads `name - description`. The default slot has no name. */
function named(tag: string): Named {
  const [, name = '', description = ''] = /^(\S+)?\s*- ([\s\S]*)$/.exec(tag) ?? [undefined, tag];
  return { name, ...described(description) };
}

const described = (description: string | undefined): { description?: string } =>
  description ? { description } : {};

/** Returns the properties of an element: reactive ones that are not its own state, and public getters. */
function membersOf(parsed: ParsedClass): Member[] {
  const options = reactiveOf(parsed);
  return parsed.node.body.body.flatMap((member) => {
    if (member.type === 'MethodDefinition') return getterOf(parsed, member) ?? [];
    if (member.type !== 'PropertyDefinition') return [];
    const option = options.get(parsed.source.code(member.key));
    return option === undefined || /state: true/.test(option) ? [] : fieldOf(parsed, member, option);
  });
}

/** Returns the options of the reactive properties, as code, by property. */
function reactiveOf({ source, node }: ParsedClass): Map<string, string> {
  const declared = node.body.body.find(
    (member): member is PropertyDefinition =>
      member.type === 'PropertyDefinition' && member.static && source.code(member.key) === 'properties',
  );
  if (declared?.value?.type !== 'ObjectExpression') return new Map();
  return new Map(
    declared.value.properties.flatMap((each): [string, string][] =>
      each.type === 'Property' ? [[source.code(each.key), source.code(each.value)]] : [],
    ),
  );
}

function fieldOf({ source }: ParsedClass, field: PropertyDefinition, option: string): Member {
  const name = source.code(field.key);
  const docblock = source.docblockOf(field);
  const { typeAnnotation, value } = field;
  return {
    kind: 'field',
    name,
    ...described(docblock.description),
    type: { text: typeAnnotation ? source.code(typeAnnotation.typeAnnotation) : typeOf(source, value) },
    default: value ? source.code(value.type === 'TSAsExpression' ? value.expression : value) : 'undefined',
    ...(/attribute: false/.test(option) ? {} : { attribute: name.toLowerCase() }),
    ...(/reflect: true/.test(option) && { reflects: true as const }),
    ...(docblock.tags('readonly').length > 0 && { readonly: true as const }),
  };
}

/** Returns the type that an initial value implies. */
function typeOf(source: SourceText, value: Expression | null): string {
  if (value?.type === 'TSAsExpression') return source.code(value.expression);
  return value?.type === 'Literal' ? typeof value.value : 'unknown';
}

function getterOf({ source }: ParsedClass, method: MethodDefinition): Member | undefined {
  const isPublic = !method.accessibility && method.key.type === 'Identifier';
  if (method.kind !== 'get' || method.static || !isPublic || method.override) return undefined;
  const returned = method.value.returnType?.typeAnnotation;
  return {
    kind: 'field',
    name: source.code(method.key),
    ...described(source.docblockOf(method).description),
    type: { text: returned ? source.code(returned) : 'unknown' },
    readonly: true,
  };
}

/** Returns the manifest as its file holds it. */
export const manifestText = (): string => `${JSON.stringify(elementsManifest(), null, 2)}\n`;
