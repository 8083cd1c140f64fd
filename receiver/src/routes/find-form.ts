import type { Config, FormConfig } from '../config/config.js';
import { Problem } from '../http/problem.js';

/** @throws {Problem} 404 where the settings have no form of this name. */
export function findForm({ forms }: Pick<Config, 'forms'>, name: string): FormConfig {
  const form = forms.get(name);
  if (!form) throw new Problem(404, { detail: 'There is no form at this address.' });
  return form;
}
