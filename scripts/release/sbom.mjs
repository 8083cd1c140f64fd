import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { npm } from './packages.mjs';

/**
 * Writes the bill of materials of a product, in the format CycloneDX, as npm reads it from the product's folder. What npm
 * makes up anew each time (serial number, time) follows from the content and the date of the release.
 *
 * @param {string} folder the product as it is installed
 * @param {string} path where the file is written
 * @param {string} date
 */
export async function writeSbom(folder, path, date) {
  const bill = JSON.parse(await npm(folder, 'sbom', '--sbom-format=cyclonedx'));
  delete bill.serialNumber;
  bill.metadata.timestamp = `${date}T12:00:00.000Z`;
  bill.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill))}`;
  await writeFile(path, `${JSON.stringify(bill, null, 2)}\n`);
}

/** A UUID of version 8 (RFC 9562), made of the hash of a text. @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
