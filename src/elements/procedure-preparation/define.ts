import { register } from '../../core/register.js';
import { ProcedurePreparation } from './procedure-preparation.js';

register([ProcedurePreparation]);

declare global {
  interface HTMLElementTagNameMap {
    'procedure-preparation': ProcedurePreparation;
  }
}
