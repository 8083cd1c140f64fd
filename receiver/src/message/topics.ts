import type { FormConfig } from '../config/config.js';

/** The topic of ours that a topic is like: it asks for the same fields, and appointments for the same times. */
export function likeTopic({ words }: Pick<FormConfig, 'words'>, topic: string): 'question' | 'appointment' {
  return topic === 'appointment' || words?.like.get(topic) === 'appointment' ? 'appointment' : 'question';
}

/** Whether any topic of a form is about an appointment. */
export function takesAppointments(form: Pick<FormConfig, 'topics' | 'words'>): boolean {
  return form.topics.some((topic) => likeTopic(form, topic) === 'appointment');
}
