/** An endpoint on another origin that does what a test tells it to. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Answer, Received } from '../../support/fault-server-plugin.mjs';

export type { Answer };

let places = 0;

export class Endpoint {
  readonly #url: string;

  private constructor(url: string) {
    this.#url = url;
  }

  /** A new one, which gives these answers to messages in turn; afterwards it takes whatever comes. */
  static async start(...messages: Answer[]): Promise<Endpoint> {
    const address = await executeServerCommand<string, undefined>('fault-server');
    const endpoint = new Endpoint(`${address}/${Date.now()}-${++places}`);
    await endpoint.plan({ messages });
    return endpoint;
  }

  get url(): string {
    return this.#url;
  }

  async plan(answers: { messages?: Answer[]; challenges?: Answer[]; times?: Answer[] }): Promise<void> {
    await fetch(this.#url, { method: 'PUT', body: JSON.stringify(answers) });
  }

  /** Everything that arrived, in order. */
  async received(): Promise<Received[]> {
    return (await fetch(this.#url)).json() as Promise<Received[]>;
  }

  async requests(method: 'GET' | 'POST'): Promise<Received[]> {
    return (await this.received()).filter((request) => request.method === method);
  }

  /** How often a browser asked for permission before it sent. */
  async preflights(): Promise<number> {
    return (await fetch(`${this.#url}/preflights`)).json() as Promise<number>;
  }

  /** The bodies of the messages that arrived, as objects. */
  async messages(): Promise<Record<string, unknown>[]> {
    return (await this.requests('POST')).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }
}
