import type { LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import { startMailServer, type MailServer } from '../load-tests/mail-server.js';
import { startReceiver, type Receiver } from './support.js';

export const ana = 'ana@clinic.example';
export const ben = 'ben@clinic.example';
export const deskUrl = 'https://forms.clinic.example';

/** A receiver whose front desk Ana (form `clinic`) and Ben (form `other`) may use. */
export interface Desk {
  receiver: Receiver;
  server: MailServer;
  browser: () => Browser;
  /** A browser in which somebody is signed in. */
  signedIn: (address?: string) => Promise<Browser>;
}

export async function startDesk(form: object = {}, settings: object = {}, databaseUrl = ''): Promise<Desk> {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  const receiver = await startReceiver(
    form,
    {
      publicUrl: deskUrl,
      trustProxy: ['loopback'],
      mail: { from: 'Clinic <website@clinic.example>', smtp: server.url },
      staff: [
        { address: ana, forms: ['clinic'] },
        { address: ben, forms: ['other'] },
      ],
      ...settings,
    },
    databaseUrl,
  );
  const browser = () => new Browser(receiver);
  return {
    receiver,
    server,
    browser,
    async signedIn(address = ana) {
      const it = browser();
      await it.post('/staff/sign-in', { address });
      await receiver.deliver();
      await it.post(linkIn(server), {});
      return it;
    },
  };
}

/** The path of the link in the newest mail to sign in. */
export function linkIn({ mails }: MailServer): string {
  const text = mails.findLast((mail) => mail.raw.includes('Subject: Your link'))?.text ?? '';
  return /https:\/\/forms\.clinic\.example(\/staff\/sign-in\/\S+)/.exec(text)?.[1] ?? '';
}

/** What a browser does that matters here: it keeps cookies, says where a request comes from, and fills in hidden fields. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The page that was loaded last. */
  page = '';

  constructor(readonly receiver: Receiver) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#ask('GET', path, headers);
  }

  /** As a form of the page that was loaded last. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string | undefined> = {},
  ): Promise<LightMyRequestResponse> {
    const csrf = /name="_csrf" value="([^"]+)"/.exec(this.page)?.[1];
    const body = new URLSearchParams({ ...(csrf && { _csrf: unescaped(csrf) }), ...fields }).toString();
    return this.#ask('POST', path, { origin: deskUrl, 'sec-fetch-site': 'same-origin', ...headers }, body);
  }

  /** The value of a hidden field in the page that was loaded last. */
  field(name: string): string {
    return unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(this.page)?.[1] ?? '');
  }

  async #ask(method: 'GET' | 'POST', url: string, headers: Record<string, string | undefined>, body?: string) {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.receiver.app.inject({
      method,
      url,
      headers: {
        host: 'forms.clinic.example',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '192.0.2.7',
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...given,
      },
      ...(body !== undefined && { payload: body }),
    });
    for (const { name, value } of response.cookies) {
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    if (response.headers['content-type']?.toString().startsWith('text/html')) this.page = response.body;
    return response;
  }
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
