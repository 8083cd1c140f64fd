import { register } from '../../core/register.js';
import { RecoveryTimeline } from './recovery-timeline.js';

register([RecoveryTimeline]);

declare global {
  interface HTMLElementTagNameMap {
    'recovery-timeline': RecoveryTimeline;
  }
}
