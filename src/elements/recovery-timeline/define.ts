import { register } from '../../core/register.js';
import { RecoveryTimeline } from './recovery-timeline.js';

register(RecoveryTimeline);
