import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import { errorCode } from '../error-code.js';
import { CommandFailure } from './command-failure.js';

/**
 * Starts to accept connections.
 * @returns the address as a URL. Port 0 of the settings is any free port.
 * @throws {CommandFailure} where the host and port cannot be used.
 */
export async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const known = failures.find(({ code }) => code === errorCode(error));
    throw known ? new CommandFailure(known.message(host, port)) : error;
  }
  return urlOf(app.server.address());
}

interface ListenFailure {
  code: string;
  message: (host: string, port: number) => string;
}

const otherPort = 'set another "port" in the settings or PORT in the environment';
const otherHost = 'set another "host" in the settings or HOST in the environment';

const failures: readonly ListenFailure[] = [
  {
    code: 'EADDRINUSE',
    message: (host, port) =>
      `Port ${port} on ${host} is in use by another program: stop that program, or ${otherPort}.`,
  },
  {
    code: 'EACCES',
    message: (_, port) => `This user may not listen on port ${port}: ${otherPort}, above 1023.`,
  },
  { code: 'EADDRNOTAVAIL', message: (host) => `This machine has no address ${host}: ${otherHost}.` },
  { code: 'ENOTFOUND', message: (host) => `There is no host ${host}: ${otherHost}.` },
];

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return String(address);
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
