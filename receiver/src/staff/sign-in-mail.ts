import { publicPlace, type Config } from '../config/config.js';
import type { Mail } from '../delivery/mail.js';
import type { Keys } from '../secrets.js';
import { signInToken } from './links.js';
import { deskLanguage, deskWordsIn } from './words.js';

/** The mail with a link to sign in. The link is of no use to who reads the mail in another browser. */
export function signInMail(
  id: string,
  to: string,
  { config, keys }: { config: Pick<Config, 'publicUrl' | 'forms'>; keys: Keys },
): Omit<Mail, 'id'> {
  const [form] = config.forms.values();
  const { origin = '', basePath } = publicPlace(config);
  const { signIn } = deskWordsIn(deskLanguage(undefined, form?.page.language));
  const link = `${origin}${basePath}/staff/sign-in/${signInToken(keys, id)}`;
  return { to, subject: signIn.mailSubject, text: [signIn.mailText, link, signIn.mailOther, ''].join('\n\n') };
}
