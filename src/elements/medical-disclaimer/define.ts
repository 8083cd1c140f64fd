import { register } from '../../core/register.js';
import { MedicalDisclaimer } from './medical-disclaimer.js';

register([MedicalDisclaimer]);

declare global {
  interface HTMLElementTagNameMap {
    'medical-disclaimer': MedicalDisclaimer;
  }
}
