/**
 * Where messages may go: https, or http on the machine itself, so that what patients write is never sent in the clear.
 * @returns the absolute address, or what the page's author has to mend.
 */
export function endpointUrl(action: string | null | undefined, base: string): { url?: string; problem?: string } {
  if (!action) return { problem: 'has no action, so that nothing can be sent. Name the endpoint: action="https://…".' };
  let url: URL;
  try {
    url = new URL(action, base);
  } catch {
    return { problem: `has an action that is not an address: ${action}. Name the endpoint: action="https://…".` };
  }
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) return { url: url.href };
  return { problem: `sends only by https, and action leads to ${url.protocol}//${url.host}. Nothing can be sent.` };
}
