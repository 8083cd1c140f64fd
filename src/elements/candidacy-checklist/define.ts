import { register } from '../../core/register.js';
import { CandidacyChecklist } from './candidacy-checklist.js';

register([CandidacyChecklist]);

declare global {
  interface HTMLElementTagNameMap {
    'candidacy-checklist': CandidacyChecklist;
  }
}
