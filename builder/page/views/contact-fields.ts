/** The settings of the contact form. */
import { html, nothing } from 'lit';
import type { App } from '../app.js';
import type { Settings } from '../draft.js';
import { choice, field, markOf } from './controls.js';

/** What each address of the form's settings is for. */
const addressUses = { action: 'safe', formPage: 'safe', privacyHref: 'link' } as const;

/** Attributes of the contact form. They are no part of the procedure file, which must not decide where messages go. */
export function contactFields(app: App): unknown {
  const { contact } = app.texts;
  const settings = app.store.draft?.settings;
  if (!settings) return nothing;
  const topics = ['question appointment', 'question', 'appointment'] as const;
  const hints: Partial<Record<keyof Settings, string>> = { action: contact.actionHint, formPage: contact.formPageHint };
  return html`${(['action', 'recipient', 'replyWithin', 'phone', 'formPage', 'privacyHref'] as const).map((key) =>
    field({
      id: `settings.${key}`,
      label: contact[key],
      hint: hints[key],
      mark: key in addressUses ? markOf(app, settings[key], addressUses[key as keyof typeof addressUses]) : undefined,
      value: settings[key],
      type: key in addressUses ? 'url' : key === 'phone' ? 'tel' : undefined,
      onInput: (value) => app.setSetting(key, value),
    }),
  )}
  ${choice({
    id: 'settings.topics',
    label: contact.topics,
    value: settings.topics,
    options: topics.map((name) => [name, contact.topicChoices[name]] as const),
    onChange: (value) => app.setSetting('topics', value),
  })}
  ${choice({
    id: 'settings.challenge',
    label: contact.challenge,
    hint: contact.challengeHint,
    value: settings.challenge,
    options: (['auto', 'none'] as const).map((name) => [name, contact.challenges[name]] as const),
    onChange: (value) => app.setSetting('challenge', value),
  })}`;
}
