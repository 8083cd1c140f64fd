import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { packagesOf } from '../../scripts/packages.mjs';

/** The part of selfsigned that is used here. */
interface SelfSigned {
  generate(names: { name: string; value: string }[]): Promise<{ private: string; cert: string }>;
}

/**
 * A proxy in front that takes https, as a clinic has one, with a certificate made for it alone.
 * @param portBehind where the receiver listens, once it does.
 */
export async function startTlsProxy(portBehind: () => number): Promise<{ origin: string; close: () => void }> {
  const { generate } = packagesOf('test/packages')('selfsigned') as SelfSigned;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, (incoming, answer) => {
    const headers = { ...incoming.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' };
    const { method, url } = incoming;
    const behind = request({ host: '127.0.0.1', port: portBehind(), method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    behind.on('error', () => answer.destroy());
    incoming.pipe(behind);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
