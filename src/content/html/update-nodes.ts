/**
 * Makes the nodes of a parent equal to wanted ones, and keeps the nodes that may stay: with them the focus, the selection,
 * a video that is playing. No node is moved.
 *
 * @param shown the nodes that are there, one after the other.
 * @param wanted the nodes that they are to equal. These are not changed: what is missing is cloned.
 * @param end the node behind the last one that is there; `null` where there is none.
 */
export function updateNodes(
  parent: Node,
  shown: readonly ChildNode[],
  wanted: readonly Node[],
  end: Node | null,
): void {
  const kept = pairNodes(shown, wanted);
  const left = new Set(shown);
  for (const node of kept.values()) left.delete(node);
  for (const node of left) node.remove();
  let next = end;
  for (const node of wanted.toReversed()) {
    const counterpart = kept.get(node);
    if (counterpart) updateNode(counterpart, node);
    next = counterpart ?? parent.insertBefore(document.importNode(node, true), next);
  }
}

/** Makes one node equal to another of the same name, as {@link updateNodes} does. */
export function updateNode(shown: Node, wanted: Node): void {
  if (shown.isEqualNode(wanted)) return;
  if (!(shown instanceof Element) || !(wanted instanceof Element)) {
    shown.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...shown.attributes]) {
    // What a visitor has opened stays open.
    const isOpened = name === 'open' && shown.localName === 'details';
    // It follows the width, see `watchTables`.
    const isStop = name === 'tabindex' && shown.className === 'table';
    if (!wanted.hasAttribute(name) && !isOpened && !isStop) shown.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  updateNodes(shown, [...shown.childNodes], [...wanted.childNodes], null);
}

/** Which node that is there each wanted node is made of: an equal one or, between those, one of the same name. */
function pairNodes(shown: readonly ChildNode[], wanted: readonly Node[]): Map<Node, ChildNode> {
  const pairs = new Map<Node, ChildNode>();
  let [from, wantedFrom] = [0, 0];
  const equal = commonSubsequence(shown, wanted, (one, other) => one.isEqualNode(other));
  for (const [at, wantedAt] of [...equal, [shown.length, wanted.length] as const]) {
    const between = shown.slice(from, at);
    const wantedBetween = wanted.slice(wantedFrom, wantedAt);
    const alike = commonSubsequence(between, wantedBetween, isAlike);
    for (const [index, wantedIndex] of alike) add(between[index], wantedBetween[wantedIndex]);
    add(shown[at], wanted[wantedAt]);
    [from, wantedFrom] = [at + 1, wantedAt + 1];
  }
  return pairs;

  function add(node: ChildNode | undefined, for_: Node | undefined): void {
    if (node && for_) pairs.set(for_, node);
  }
}

/**
 * Whether a node may be changed into another. A control may only for the same question, since it keeps what was typed; a link
 * only where its address or its words stay, since it keeps the focus.
 */
function isAlike(node: Node, other: Node): boolean {
  if (node.nodeName !== other.nodeName || answerOf(node) !== answerOf(other)) return false;
  return node.nodeName !== 'A' || addressOf(node) === addressOf(other) || node.textContent === other.textContent;
}

function addressOf(link: Node): string | null {
  return (link as Element).getAttribute('href');
}

function answerOf(node: Node): string {
  if (!(node instanceof Element) || !node.matches('input,select,textarea')) return '';
  const isChoice = node.matches('[type=radio],[type=checkbox]');
  return ['name', 'type', ...(isChoice ? ['value'] : [])].map((name) => node.getAttribute(name) ?? '').join('\n');
}

/** The longest sequence of pairs in the order of both lists, as pairs of indexes. */
function commonSubsequence<A, B>(
  one: readonly A[],
  other: readonly B[],
  isPair: (a: A, b: B) => boolean,
): [number, number][] {
  // Most lists are the same at their beginning.
  const start = one.findIndex((a, at) => at >= other.length || !isPair(a, other[at] as B));
  const same = start < 0 ? one.length : start;
  const pairs = one.slice(0, same).map((_, at): [number, number] => [at, at]);

  const matches = one.map((a, at) => (at < same ? [] : other.map((b, bAt) => bAt >= same && isPair(a, b))));
  // How long the sequence is from each pair of indexes on.
  const lengths = one.map(() => other.map(() => 0));
  const lengthAt = (a: number, b: number) => lengths[a]?.[b] ?? 0;
  for (let a = one.length - 1; a >= same; a--) {
    for (let b = other.length - 1; b >= same; b--) {
      const longest = matches[a]?.[b] ? lengthAt(a + 1, b + 1) + 1 : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
      (lengths[a] as number[])[b] = longest;
    }
  }
  for (let [a, b] = [same, same]; a < one.length && b < other.length;) {
    if (matches[a]?.[b]) pairs.push([a++, b++]);
    else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}
