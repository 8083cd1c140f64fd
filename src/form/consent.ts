/** The words that a visitor is asked to agree to, as the endpoint gives them with its challenge or with a refusal. */
export interface ConsentWords {
  /** Goes back as the message's `consentVersion`. */
  version: string;
  /** Plain text. */
  text: string;
  /** The language of the text, as a BCP 47 tag; missing where the endpoint does not say. */
  language?: string;
}

/**
 * Reads `consent: { version, text, language }`.
 *
 * @returns `undefined` where there are no words that can be shown and named by their version.
 */
export function readConsent(value: unknown): ConsentWords | undefined {
  const { version, text, language } = Object(value) as Partial<Record<keyof ConsentWords, unknown>>;
  if (typeof version !== 'string' || typeof text !== 'string' || !version || !text.trim()) return undefined;
  return { version, text, ...(isTag(language) && { language }) };
}

/** Whether two are the same: only then does agreeing to the one mean agreeing to the other. */
export function isSameConsent(one: ConsentWords | undefined, other: ConsentWords | undefined): boolean {
  return one?.version === other?.version && one?.text === other?.text;
}

function isTag(language: unknown): language is string {
  return typeof language === 'string' && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(language);
}
