/**
 * The part of an address that is counted: an IPv4 address, or the first 56 bits of an IPv6 address. Providers give each
 * customer at least that much, and the customer chooses the rest.
 *
 * Where an IPv6 address has an IPv4 address in it, that one counts. Otherwise all visitors behind one translator would
 * count as one.
 */
export function network(ip: string): string {
  if (!ip.includes(':')) return ip;
  const groups = groupsOf(ip);
  const [first = 0, second = 0, third = 0, fourth = 0] = groups;
  return ipv4In(groups) ?? [first, second, third, fourth & 0xff00].map((group) => group.toString(16)).join(':');
}

/** The eight groups of an IPv6 address. */
function groupsOf(ip: string): number[] {
  const [address = ''] = ip.split('%');
  const [head = '', tail] = withoutDots(address).split('::');
  const start = numbersOf(head);
  const end = numbersOf(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - start.length - end.length;
  return [...start, ...Array.from({ length: zeros }, () => 0), ...end];
}

function numbersOf(text: string): number[] {
  return text
    .split(':')
    .filter(Boolean)
    .map((group) => Number.parseInt(group, 16));
}

/** The last 32 bits may be written as an IPv4 address. */
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
}

/** Prefixes of addresses that end with an IPv4 address: mapped, translated, and NAT64 with either of its prefixes. */
const endingWithIpv4: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0xffff],
  [0, 0, 0, 0, 0xffff, 0],
  [0x64, 0xff9b, 0, 0, 0, 0],
  [0x64, 0xff9b, 1],
];

const sixToFour = 0x2002;

function ipv4In(groups: readonly number[]): string | undefined {
  const [first, second = 0, third = 0] = groups;
  if (first === sixToFour) return written(second, third);
  const isAtEnd = endingWithIpv4.some((prefix) => prefix.every((group, at) => groups[at] === group));
  return isAtEnd ? written(groups[6] ?? 0, groups[7] ?? 0) : undefined;
}

function written(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
