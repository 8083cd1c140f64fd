import type { FieldCode } from '../../../src/form/message.js';

/**
 * Error messages for clients without their own. `contact-form` uses the code and shows its message in the visitor's language.
 */
export const details: Record<FieldCode, string> = {
  missing: 'Please fill this in.',
  email: 'Enter an email address like name@example.com.',
  phone: 'Enter a phone number like 01632 960 001.',
  date: 'Enter a date like 2030-12-31.',
  past: 'Choose a date from today on.',
  choice: 'Choose one of the answers offered.',
  time: 'This time cannot be booked. Choose another one.',
  taken: 'This time has just been taken. Choose another one.',
  long: 'This is too long. Please shorten it.',
  changed: 'What you agree to has changed. Read it, then agree again.',
  invalid: 'We could not read this. Please type it again.',
};
