import { emergencyNumberOf } from '../../../src/words/emergency-numbers.js';
import type { FormConfig } from '../config/config.js';
import type { Words } from './words.js';

/**
 * What a form is not for: with the number to call, where the form names its country. A sentence of the clinic's own goes
 * before ours with the number, as it may name another.
 */
export function emergencyMessage({ page }: FormConfig, words: Words): { message: string; number?: string | undefined } {
  const { notForEmergencies, notForEmergenciesCall } = words.form;
  const number = emergencyNumberOf(page.country);
  const isOwnOnly = words.isOwn('form.notForEmergencies') && !words.isOwn('form.notForEmergenciesCall');
  return number && !isOwnOnly ? { message: notForEmergenciesCall, number } : { message: notForEmergencies };
}
