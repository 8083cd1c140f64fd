import { html, type TemplateResult } from 'lit';

const templates = new WeakMap<TemplateStringsArray, Map<string, TemplateStringsArray>>();

/**
 * A template whose element has a name or attributes of its own: each `$` in it stands for that. It must come from code,
 * never from content.
 */
export const tagged =
  (name: string) =>
  (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => {
    let named = templates.get(strings);
    if (!named) templates.set(strings, (named = new Map<string, TemplateStringsArray>()));
    let own = named.get(name);
    if (!own) {
      // Lit knows a template by this very array, and accepts only one that looks as if it was written in code.
      const parts = strings.map((part) => part.replaceAll('$', name));
      named.set(name, (own = Object.assign(parts, { raw: parts })));
    }
    return html(own, ...values);
  };
