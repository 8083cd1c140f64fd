/** A clinic's page with the built bundle, served by a receiver that the test has in hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startReceiver, temporaryFolder, type Receiver } from '../../receiver/test/support.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export interface Clinic extends Receiver {
  /** Without a slash at the end. */
  address: string;
}

/**
 * @param body what stands on the page; the form's endpoint is `/v1/forms/clinic`.
 * @param files more files of the website, by path.
 */
export async function startClinic(
  body: string,
  form: object = {},
  { files = {}, settings = {} }: { files?: Record<string, string>; settings?: object } = {},
): Promise<Clinic> {
  const folder = temporaryFolder();
  const page = (content: string) => `<!doctype html><html lang="en-GB"><meta charset="utf-8">
    <link rel="icon" href="data:,"><title>Clinic</title>
    <script type="module" src="/clinic-widgets.js"></script><main>${content}</main>`;
  const all = { 'index.html': page(body), 'thanks.html': page('<h1>Thank you</h1>'), ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const receiver = await startReceiver(form, { static: [folder, dist], ...settings });
  return { ...receiver, address: await receiver.app.listen({ host: '127.0.0.1', port: 0 }) };
}
