import { register } from '../../core/register.js';
import { ProcedureOverview } from './procedure-overview.js';

register([ProcedureOverview]);

declare global {
  interface HTMLElementTagNameMap {
    'procedure-overview': ProcedureOverview;
  }
}
