import { register } from '../../core/register.js';
import { ContactForm } from './contact-form.js';

register([ContactForm]);

declare global {
  interface HTMLElementTagNameMap {
    'contact-form': ContactForm;
  }
}
