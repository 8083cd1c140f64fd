import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { FastifyRequest } from 'fastify';
import { languages } from '../page/words.js';

/** The path of everything that belongs to a form. */
export const FormParams = Type.Object({ form: Type.String({ pattern: '^[\\w-]{1,64}$' }) });

const known = languages.map((language) => `\`${language}\``).join(', ');

/** The query that all pages of a form understand. */
export const PageQuery = Type.Object({
  lang: Type.Optional(
    Type.String({ description: `The language, one of ${known}; without it, the one that the browser prefers.` }),
  ),
});

const formParams = Compile(FormParams);
const pageQuery = Compile(PageQuery);

/** The name of the form in the path of a request, for code that serves several routes. Empty where there is none. */
export function formIn({ params }: Pick<FastifyRequest, 'params'>): string {
  return formParams.Check(params) ? params.form : '';
}

/** The language that the query of a request names. */
export function languageIn({ query }: Pick<FastifyRequest, 'query'>): string | undefined {
  return pageQuery.Check(query) ? query.lang : undefined;
}
