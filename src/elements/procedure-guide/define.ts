/** Registers the guide and the elements that it shows. */
import '../../define.js';
import type { ProcedureGuide } from './procedure-guide.js';

declare global {
  interface HTMLElementTagNameMap {
    'procedure-guide': ProcedureGuide;
  }
}
