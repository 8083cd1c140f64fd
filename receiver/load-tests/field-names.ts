/** The fields of a form's message that the receiver knows. */
export const fieldNames = [
  'submissionId',
  'topic',
  'name',
  'email',
  'message',
  'consent',
  'consentVersion',
  'time',
  'signals',
  'challenge',
  'phone',
] as const;

/** Names that mean something in JavaScript, in a JSON Pointer or to a database. */
export const oddNames = [
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '/',
  '~',
  'a\0b',
  '\ud800',
  '__proto__',
] as const;
