/** https, or http on the machine itself. */
const SAFE = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$)/;

/** Where messages go; `undefined` where that is not safe, so that what patients write is never sent in the clear. */
export function endpointUrl(action: string | null, base: string): string | undefined {
  try {
    const url = new URL(action || 'none:', base);
    return SAFE.test(url.origin) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
