import { contactCommand } from './commands/contact.ts';
import { addCommand, quantityCommand, removeCommand } from './commands/items.ts';
import { codeCommand, noteCommand, paymentCommand, shippingCommand } from './commands/terms.ts';
import { placeCommand } from './commands/place.ts';
import type { Command } from './commands/command.ts';
import { indexIn } from './choices.ts';
import { t } from './messages.ts';
import { orderText } from './screen.ts';

/** Chooses an entry of the list that was printed last. */
const pickCommand: Command = {
  usage: 'pick NUMBER',
  edits: true,
  async run(typed, context) {
    const index = context.choices && indexIn(context.choices.count, typed);
    if (context.choices === undefined || index === undefined) {
      context.print(t.noChoice);
      return false;
    }
    const { choices } = context;
    context.choices = undefined;
    return choices.pick(index);
  },
};

const showCommand: Command = {
  usage: 'show',
  edits: false,
  run(_, { session, print }) {
    print(orderText(session));
    return true;
  },
};

const helpCommand: Command = {
  usage: 'help',
  edits: false,
  run(_, { print }) {
    print(
      Object.values(commands)
        .map(({ usage }) => `  ${usage}`)
        .join('\n'),
    );
    return true;
  },
};

/** Every command by its name; `quit` ends the terminal. */
export const commands: Readonly<Record<string, Command>> = {
  contact: contactCommand,
  pick: pickCommand,
  add: addCommand,
  qty: quantityCommand,
  remove: removeCommand,
  code: codeCommand,
  note: noteCommand,
  ship: shippingCommand,
  pay: paymentCommand,
  show: showCommand,
  place: placeCommand,
  help: helpCommand,
  quit: { usage: 'quit', edits: false, run: () => true },
};
