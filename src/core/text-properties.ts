import type { PropertyDeclarations } from 'lit';

/** Properties that are text in an attribute: `replyWithin` is the attribute `reply-within`. */
export function textProperties(names: readonly string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: attributeOf(name) }]));
}

export function attributeOf(property: string): string {
  return property.replace(/[A-Z]/, '-$&').toLowerCase();
}
