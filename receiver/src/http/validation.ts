import type { FastifySchemaCompiler } from 'fastify';
import Type, { type TObject } from 'typebox';
import { Compile } from 'typebox/compile';
import { HttpProblem } from './http-problem.js';

/*
 * Only queries are checked by schema. The routes answer an unknown form with 404, and check a body field by field, so that each
 * error names its field.
 */

/** Ignores invalid parameters: a page is shown even if its address is wrong. */
export const lenientQuery: FastifySchemaCompiler<TObject> = ({ schema, httpPart }) => {
  if (httpPart !== 'querystring') return () => true;
  const parameters = Object.entries(schema.properties).map(([name, property]) => {
    return { name, validator: Compile(property) };
  });
  return (query: Record<string, unknown>) => {
    const valid = parameters.filter(({ name, validator }) => validator.Check(query[name]));
    return { value: Object.fromEntries(valid.map(({ name }) => [name, query[name]])) };
  };
};

/** Refuses an invalid query with 400, and a sentence on how to write it. */
export function strictQuery(detail: string): FastifySchemaCompiler<unknown> {
  return ({ schema, httpPart }) => {
    if (httpPart !== 'querystring' || !Type.IsObject(schema)) return () => true;
    const validator = Compile(schema);
    return (query) => (validator.Check(query) ? true : { error: new HttpProblem(400, { detail }) });
  };
}
