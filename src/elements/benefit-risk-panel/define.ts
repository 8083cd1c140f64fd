import { register } from '../../core/register.js';
import { BenefitRiskPanel } from './benefit-risk-panel.js';

register([BenefitRiskPanel]);

declare global {
  interface HTMLElementTagNameMap {
    'benefit-risk-panel': BenefitRiskPanel;
  }
}
