import { register } from '../../core/register.js';
import { CommonQuestions } from './common-questions.js';

register([CommonQuestions]);

declare global {
  interface HTMLElementTagNameMap {
    'common-questions': CommonQuestions;
  }
}
