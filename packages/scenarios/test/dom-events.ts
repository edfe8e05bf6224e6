import { type Class, Visitor } from 'oxc-parser';
import { SourceText } from './docblock.ts';

/** A DOM event as its class declares it. */
interface DomEvent {
  readonly name: string;
  readonly className: string;
  readonly fields: readonly string[];
  readonly isCancelable: boolean;
}

/** Reads the event classes of a file that dispatches events named `order-…`. */
export function domEventsIn(text: string): DomEvent[] {
  const source = new SourceText('events.ts', text);
  const events: DomEvent[] = [];
  new Visitor({
    ClassDeclaration(node) {
      const name = /'(order-[a-z-]+)'/.exec(source.code(node))?.[1];
      if (!name || !node.superClass || source.code(node.superClass) !== 'Event') return;
      events.push({
        name,
        className: node.id?.name ?? '',
        fields: fieldsOf(source, node),
        isCancelable: source.code(node).includes('cancelable: true'),
      });
    },
  }).visit(source.program);
  return events;
}

const fieldsOf = (source: SourceText, node: Class): string[] =>
  node.body.body.flatMap((member) =>
    member.type === 'PropertyDefinition' && !member.static ? [source.code(member.key)] : [],
  );
