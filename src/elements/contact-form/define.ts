import { register } from '../../core/register.js';
import { ContactForm } from './contact-form.js';

register(ContactForm);
