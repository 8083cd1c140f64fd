import { register } from '../../core/register.js';
import { TreatmentOptions } from './treatment-options.js';

register([TreatmentOptions]);

declare global {
  interface HTMLElementTagNameMap {
    'treatment-options': TreatmentOptions;
  }
}
