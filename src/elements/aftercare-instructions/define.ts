import { register } from '../../core/register.js';
import { AftercareInstructions } from './aftercare-instructions.js';

register([AftercareInstructions]);

declare global {
  interface HTMLElementTagNameMap {
    'aftercare-instructions': AftercareInstructions;
  }
}
