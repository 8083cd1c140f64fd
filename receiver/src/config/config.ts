import type { ConsentWords } from '../../../src/form/consent.js';
import type { Field } from '../../../src/form/message.js';
import type { OpeningHours } from '../appointments/slots.js';
import type { OwnWords } from '../page/own-words.js';
import type { WebhookFormat } from '../delivery/webhook-formats.js';

/** All settings of a receiver, checked and complete. Paths are absolute. */
export interface Config {
  /** The file that the settings were read from. */
  file?: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** A SQLite file. */
  database: string;
  /** A PostgreSQL database, which then takes the place of the file. */
  databaseUrl?: string;
  /** Folders served as they are, the first that has a file wins. */
  static: readonly string[];
  /** Proxies whose `X-Forwarded-*` headers are believed; none by default. */
  trustProxy: readonly string[];
  logLevel: LogLevel;
  /** The secret that keys are derived from, where the environment gives one; else it is kept beside the database. */
  secret?: string;
  /** The secret before, while links and sums that were made with it are still about; or `lost`. */
  oldSecret?: string;
  /** The token of each form with which staff's programs read its messages; without one they cannot be read over HTTP. */
  staffTokens: ReadonlyMap<string, string>;
  /**
   * Where visitors reach the receiver, the start of the links in their mails: an origin, and a path where a proxy in front
   * has the receiver below one and takes it away.
   */
  publicUrl?: string;
  /** How mails are sent, where any are. */
  mail?: MailConfig;
  alarm?: AlarmConfig;
  backups?: BackupConfig;
  /** The secret key that `restore` opens backups with. */
  backupKey?: string;
  /** Messages are deleted so many days after they arrived. */
  retentionDays: number;
  forms: ReadonlyMap<string, FormConfig>;
  /** Who may use the front desk; where it is empty, there is none. */
  staff: readonly StaffMember[];
}

/** A person who uses the front desk. */
export interface StaffMember {
  /** In lower case. Links to sign in go there. */
  address: string;
  /** The forms whose messages and appointments the person sees. */
  forms: readonly string[];
}

export interface MailConfig {
  /** The clinic's own address, with or without a name: `Clinic <website@clinic.example>`. */
  from: string;
  /** The mail server, as `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
  smtp: string;
  /** Whether to send only over TLS. An `smtp://` server that does not offer it gets neither password nor mail. */
  requireTLS: boolean;
}

/** Where an alarm goes when deliveries keep failing, besides the log. */
export interface AlarmConfig {
  email?: string;
  webhook?: string;
}

/** The encrypted backups that `serve` makes. */
export interface BackupConfig {
  folder: string;
  /** What they are encrypted with, as `backup-keys` writes it. */
  publicKey: string;
  everyHours: number;
  /** How many are kept. */
  keep: number;
}

/** Another program of the clinic's that takes messages as they arrive. */
export interface WebhookConfig {
  url: string;
  format: WebhookFormat;
}

/** One form that messages are taken for. */
export interface FormConfig {
  id: string;
  /** Accepted topics; with only one, a message need not name it. */
  topics: readonly string[];
  /** The fields of the page; by default those of the topic and all `extra` ones. */
  fields?: readonly string[];
  /** Which of `fields` must be answered; by default those of the topic. */
  required?: readonly string[];
  /** The page's own fields. Fields that nothing here names are stored as text. */
  extra: readonly Field[];
  /** Exact origins, besides the receiver's own, whose pages may send. */
  origins: ReadonlySet<string>;
  challenge: 'none' | 'arithmetic';
  rateLimit: { max: number; seconds: number };
  /**
   * What visitors have to agree to, in each of its languages; the words that were agreed to are stored with the message.
   * No two have the same version.
   */
  consent?: readonly [ConsentWords, ...ConsentWords[]];
  /** Messages with at least this score are stored as quarantined. */
  quarantineScore: number;
  /** With it, visitors choose among free times; without it they name a day that suits them. */
  openingHours?: OpeningHours;
  /** The labels of `extra` fields on the form's own page, by field name; by default the name itself. */
  labels: Readonly<Record<string, string>>;
  /** What pages and mails say in place of our words. */
  words?: OwnWords;
  /** The form as a page of the receiver's own, `/e/…`. */
  page: PageSettings;
  /** Staff who get a mail about each message; the mail has no content of the message. */
  recipients: readonly string[];
  /** Whether an answer to that mail goes to the visitor: then their address, and nothing else of theirs, is in it. */
  repliesToVisitor: boolean;
  webhooks: readonly WebhookConfig[];
  /** Its messages are deleted so many days after they arrived; without it, as those of all forms. */
  retentionDays?: number;
  /** Whether visitors get a mail that their message has arrived. */
  acknowledge: boolean;
}

/** The texts and settings of a form's page besides its fields. */
export interface PageSettings {
  /** A BCP 47 tag, one of the languages that the page has. */
  language: string;
  heading?: string;
  /** Who receives the messages. */
  recipient?: string;
  /** As in "We reply within two working days". */
  replyWithin?: string;
  phone?: string;
  /** ISO 3166-1 alpha-2: the country whose emergency number pages and mails name. */
  country?: string;
  privacyHref?: string;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/** The origin of `publicUrl`, and its path, which the links of pages start with. */
export function publicPlace({ publicUrl }: { publicUrl?: string | undefined }): {
  origin: string | undefined;
  basePath: string;
} {
  if (publicUrl === undefined) return { origin: undefined, basePath: '' };
  const { origin } = new URL(publicUrl);
  return { origin, basePath: publicUrl.slice(origin.length) };
}

/** Settings that cannot be used. The message is for the operator: the file, every mistake, and what is wanted. */
export class ConfigError extends Error {
  constructor(source: string, problems: readonly string[]) {
    super([`${source} cannot be used:`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
    this.name = 'ConfigError';
  }
}
