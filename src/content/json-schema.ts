import { type Leaf, type List, type OneOf, procedureShape, type Shape } from './schema.js';

/** The procedure file's JSON Schema, as it ships in `dist/procedure.schema.json`. */
export function procedureJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Procedure file',
    description: 'What the clinic-widgets show about one medical procedure. Every string is plain text.',
    ...toJsonSchema(procedureShape),
    required: ['format'],
  };
}

function toJsonSchema(shape: Shape): object {
  if (Array.isArray(shape)) return { type: 'array', items: toJsonSchema((shape as List)[0]) };
  if ('oneOf' in shape) return { oneOf: (shape as OneOf).oneOf.map(toJsonSchema) };
  const { type, format, keepsOther: _, use: __, ...leaf } = shape as Partial<Leaf>;
  if (typeof type === 'string') {
    // Our own format only says that an empty string means something.
    const isStandard = format && format !== 'plain';
    return { type, ...leaf, ...(isStandard && { format }) };
  }
  const properties = Object.entries(shape).map(([key, part]) => [key, toJsonSchema(part as Shape)] as const);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}
