import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and text, as they came. */
  raw: string;
  /** The text alone, as it is read. */
  text: string;
  messageId: string;
}

export interface MailServer {
  /** For the setting `mail.smtp`. */
  url: string;
  /** What it has taken, also where the sender did not live to hear so. */
  mails: ReceivedMail[];
  /** Whether to refuse mails for now, as a server with a full disk does. */
  isRefusing: boolean;
  /** What it answers instead of taking a sender, a recipient or a mail, such as `550 5.1.1 No such user`. */
  refusals: { sender?: string; recipients: Map<string, string>; mail?: string };
  stop(): Promise<void>;
}

/** A mail server that keeps what it gets in memory. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom(_, __, callback) {
      callback(toError(it.refusals.sender));
    },
    onRcptTo({ address }, _, callback) {
      callback(toError(it.refusals.recipients.get(address)));
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = toError(it.isRefusing ? '451 Try again later' : it.refusals.mail);
        if (refusal) {
          callback(refusal);
          return;
        }
        const raw = Buffer.concat(chunks).toString();
        const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, text: textOf(raw), messageId });
        callback();
      });
    },
  });
  // A sender that is killed breaks its connection.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const it: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    isRefusing: false,
    refusals: { recipients: new Map() },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return it;
}

/** As the library takes an answer that refuses: its code apart from its words. */
function toError(reply: string | undefined): (Error & { responseCode: number }) | null {
  return reply === undefined
    ? null
    : Object.assign(new Error(reply.slice('550 '.length)), { responseCode: Number(reply.slice(0, 3)) });
}

/** The text of a mail of one part, in whichever of the usual ways it was written for the way. */
function textOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').replaceAll('\r\n', '\n');
  const [, encoding] = /^Content-Transfer-Encoding: (\S+)/im.exec(head) ?? [];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
