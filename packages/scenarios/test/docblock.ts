import { type Comment, parseSync, type Program } from 'oxc-parser';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A source file with its syntax tree and its docblocks. */
export class SourceText {
  readonly program: Program;
  readonly #text: string;
  readonly #comments: readonly Comment[];

  constructor(file: string, text: string) {
    const { program, comments } = parseSync(file, text);
    this.program = program;
    this.#text = text;
    this.#comments = comments;
  }

  /** Returns the code of a node. */
  code({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** Returns the docblock right before a declaration; an empty one when there is none. */
  docblockOf({ start }: Span): Docblock {
    const comment = this.#comments.findLast(
      (each) =>
        each.end <= start && /^\s*(?:export\s+)?(?:abstract\s+)?$/.test(this.#text.slice(each.end, start)),
    );
    return new Docblock(comment?.type === 'Block' && comment.value.startsWith('*') ? comment.value : '*');
  }
}

/** A docblock: its description, and its tags in their order. */
export class Docblock {
  readonly description: string;
  readonly #tags: readonly (readonly [string, string])[];

  /** Reads the text between the slashes of a comment. */
  constructor(comment: string) {
    const text = comment.slice(1).replace(/^[ \t]*\* ?/gm, '');
    const [description = '', ...tags] = text.split(/^\s*@(?=\w)/m);
    this.description = oneLine(description);
    this.#tags = tags.map((tag) => {
      const [, name = '', value = ''] = /^(\w+)\s*([\s\S]*)$/.exec(tag) ?? [];
      return [name, oneLine(value)];
    });
  }

  /** Returns the values of all tags of a name. */
  tags(name: string): string[] {
    return this.#tags.filter(([each]) => each === name).map(([, value]) => value);
  }
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
