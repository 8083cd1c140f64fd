import { html, type TemplateResult } from 'lit';
import type { Text } from '../content/schema.js';

interface Choice {
  /** Phrasing content, as a `label` may hold. */
  label: unknown;
  isTicked: boolean;
  onChange: () => void;
}

/** A box to tick, with its words. The row is the target. */
export function choice({ label, isTicked, onChange }: Choice): TemplateResult {
  return html`<label part="choice">
    <input part="control check-control" type="checkbox" .checked=${isTicked} @change=${onChange} />
    <span class="words">${label}</span>
  </label>`;
}

/** A text as the words of a message. */
export function plainText(text: Text | undefined): string {
  return typeof text === 'object' ? text.textContent.trim() : (text ?? '');
}
