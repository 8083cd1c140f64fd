import { register } from '../../core/register.js';
import { ProcedureSteps } from './procedure-steps.js';

register([ProcedureSteps]);

declare global {
  interface HTMLElementTagNameMap {
    'procedure-steps': ProcedureSteps;
  }
}
