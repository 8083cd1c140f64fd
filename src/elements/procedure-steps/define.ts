import { register } from '../../core/register.js';
import { ProcedureSteps } from './procedure-steps.js';

register(ProcedureSteps);
