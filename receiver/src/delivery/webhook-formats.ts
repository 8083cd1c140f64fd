export const webhookFormats = ['json', 'fhir'] as const;

/** What a webhook's body is written in. */
export type WebhookFormat = (typeof webhookFormats)[number];
