import type { FastifyBaseLogger } from 'fastify';
import type { Config, FormConfig } from '../config/config.js';
import type { Store } from '../store/store.js';

/** What it takes to find out how words of consent are called. */
interface Naming {
  config: Config;
  store: Pick<Store, 'settleVersion'>;
  log: FastifyBaseLogger;
  now: () => number;
}

/**
 * The settings with a version for all words of consent that means these words and no others. It is the one in the settings,
 * unless that was used for other words before; then the log says so.
 */
export async function withSettledVersions({ config, store, log, now }: Naming): Promise<Config> {
  const at = new Date(now()).toISOString();
  const forms = new Map<string, FormConfig>();
  for (const [id, form] of config.forms) {
    const [first, ...others] = await Promise.all(
      (form.consent ?? []).map(async (words) => {
        const version = await store.settleVersion(id, words.version, words.text, at);
        if (version !== words.version) {
          const details = { form: id, version: words.version, used: version };
          log.warn(details, 'The words of consent have changed, their version has not. Give them another version.');
        }
        return { ...words, version };
      }),
    );
    forms.set(id, { ...form, ...(first && { consent: [first, ...others] as const }) });
  }
  return { ...config, forms };
}
