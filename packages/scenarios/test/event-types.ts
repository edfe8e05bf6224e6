import { parseSync, type TSType, Visitor } from 'oxc-parser';

/** An event as its type declares it: the value of `type`, and the names of the other fields. */
export interface DeclaredEvent {
  readonly type: string;
  readonly fields: readonly string[];
}

/** Reads the members of a union of event types from source text. A union of one member is read as well. */
export function eventsOfType(name: string, source: string): DeclaredEvent[] {
  const found: DeclaredEvent[] = [];
  new Visitor({
    TSTypeAliasDeclaration({ id, typeAnnotation }) {
      if (id.name !== name) return;
      const members = typeAnnotation.type === 'TSUnionType' ? typeAnnotation.types : [typeAnnotation];
      found.push(...members.map(eventOf));
    },
  }).visit(parseSync('events.ts', source).program);
  return found;
}

function eventOf(member: TSType): DeclaredEvent {
  if (member.type !== 'TSTypeLiteral') throw new Error(`not an event: ${member.type}`);
  let type = '';
  const fields: string[] = [];
  for (const property of member.members) {
    if (property.type !== 'TSPropertySignature' || property.key.type !== 'Identifier') continue;
    const annotation = property.typeAnnotation?.typeAnnotation;
    if (property.key.name !== 'type') fields.push(property.key.name);
    else if (annotation?.type === 'TSLiteralType' && annotation.literal.type === 'Literal')
      type = String(annotation.literal.value);
  }
  return { type, fields };
}
