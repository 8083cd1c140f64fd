import type { Config, FormConfig } from '../config/config.js';
import { HttpProblem } from '../http/http-problem.js';

/** @throws {HttpProblem} 404 where the settings have no form of this name. */
export function findForm({ forms }: Pick<Config, 'forms'>, name: string): FormConfig {
  const form = forms.get(name);
  if (!form) throw new HttpProblem(404, { detail: 'There is no form at this address.' });
  return form;
}
