import Type, {
  type Static,
  type TObject,
  type TObjectOptions,
  type TProperties,
  type TSchema,
  type TUnsafe,
} from 'typebox';

export const Instant = Type.String({ format: 'date-time' });
export const Hexadecimal = Type.String({ pattern: '^[0-9a-f]+$' });
export const Count = Type.Integer({ minimum: 0 });

/** An object without further properties. */
export function closedObject<P extends TProperties>(properties: P, options: TObjectOptions = {}): TObject<P> {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** A reference to a schema that the OpenAPI document has among its components, see `http/openapi.ts`. */
export function refTo<S extends TSchema>(name: string, _schema: S): TUnsafe<Static<S>> {
  return Type.Unsafe<Static<S>>(Type.Ref(name));
}
