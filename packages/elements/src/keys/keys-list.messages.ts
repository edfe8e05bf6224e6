/** Messages of the list of keys. They come with it: few people open it. */
export const keysListMessages = {
  'keys.everywhere': 'Everywhere',
  'keys.continue': 'Continue to the next step',
  'keys.steps': 'Next or previous step',
  'keys.again': 'Order again what the customer ordered last',
  'keys.search': 'In a search',
  'keys.point': 'Point at a result',
  'keys.take': 'Take the result',
  'keys.close': 'Close the results, then clear the field',
  'keys.entry': 'When entering codes',
  'keys.enter': 'From the code to the quantity, then add the line',
  'keys.look-up': 'Look up what was typed',
  'keys.lines': 'In the lines',
  'keys.move': 'Same column, another line',
  'keys.ends': 'First or last line',
  'keys.remove': 'Remove the line',
} as const;
