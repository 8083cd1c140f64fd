import type { Config } from '../config/config.js';
import type { Lane, Target } from '../store/store.js';

const toWebhooks = ['webhook', 'cancellation-webhook', 'move-webhook'] as const satisfies Target['kind'][];

/**
 * What is delivered beside each other, so that a server that hangs delays nothing but its own: mails to staff, mails to
 * visitors, and each webhook. Webhooks that the settings do not name any more share one.
 */
export function lanesOf({ forms }: Pick<Config, 'forms'>): Lane[] {
  const urls = [...new Set([...forms.values()].flatMap(({ webhooks }) => webhooks.map(({ url }) => url)))];
  return [
    { kinds: ['mail', 'cancellation-mail', 'move-mail', 'sign-in'] },
    { kinds: ['acknowledgement', 'confirmation', 'cancelled', 'reminder'] },
    ...urls.map((to) => ({ kinds: toWebhooks, to })),
    { kinds: toWebhooks, except: urls },
  ];
}
