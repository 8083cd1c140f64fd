/**
 * Links around blocks, as on cards: `<a href="…"><h3>…</h3><p>…</p></a>`. A section is read block by block, so each block gets
 * the link inside it.
 *
 * @param nodes what the link is around; they have a parent.
 * @param block a selector of what is read as a block. Everything between blocks is put into a link as it is.
 */
export function linkInside(link: Element, nodes: readonly Node[], block: string): void {
  let copy: Element | undefined;
  for (const node of nodes) {
    const isElement = node.nodeType === 1;
    if (isElement && (node as Element).matches(`${block},li,dt,dd,thead,tbody,tfoot,tr,td,th,caption`)) {
      copy = undefined;
      linkInside(link, [...node.childNodes], block);
    } else if (copy) copy.append(node);
    else if (isElement || node.nodeValue?.trim()) {
      copy = link.cloneNode() as Element;
      node.parentNode?.insertBefore(copy, node);
      copy.append(node);
    }
  }
}
