/** WebDriver's code points for keys that are no characters. */
const codes = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/**
 * Presses keys together and lets go of them, as WebDriver actions.
 *
 * @param {string[]} keys names as in `KeyboardEvent.key`, or characters
 */
export function chord(keys) {
  const values = keys.map((key) => codes[/** @type {keyof typeof codes} */ (key)] ?? key);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/**
 * @param {any} driver
 * @param {ReturnType<typeof chord>} actions
 */
export async function performKeys(driver, actions) {
  await driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
}
