import type { FastifyRequest } from 'fastify';
import type { Config, FormConfig } from '../config/config.js';
import { Problem } from '../http/problem.js';

/** @throws {Problem} 404 where there is no such form. */
export function formOf(request: FastifyRequest, { forms }: Config): FormConfig {
  const { form: id } = request.params as { form: string };
  const form = forms.get(id);
  if (form) return form;
  throw new Problem(404, { detail: 'There is no form at this address.' });
}
