import { expect, it } from 'vitest';
import { unbrokenTime } from '../../src/form/unbroken-time.js';

it.each([
  ['2:40 PM', '2:40\u00a0PM'],
  ['November 27, 2026 at 2:40 PM', 'November 27, 2026 at 2:40\u00a0PM'],
  ['9:30 a. m.', '9:30\u00a0a.\u00a0m.'],
  ['14.40 Uhr', '14.40\u00a0Uhr'],
  ['27 novembre 2026 à 14:40', '27 novembre 2026 à 14:40'],
  ['2:40\u202fPM', '2:40\u202fPM'],
  ['', ''],
])('“%s” breaks nowhere after the hour', (text, expected) => {
  expect(unbrokenTime(text)).toBe(expected);
});
