/**
 * Films and sounds in the HTML inside a tag. The widget shows a copy; the original has no place on the page, but it would play
 * all the same, and be heard twice.
 */

/** Stops the films and sounds that are inside an element and not shown in one of its slots, now and whenever they start. */
export function quietOriginals(host: Element): void {
  for (const media of host.querySelectorAll<HTMLMediaElement>('video,audio')) stop(host, media);
  // The same listener again is not added again.
  host.addEventListener('play', stopTarget, true);
}

function stopTarget({ currentTarget, target }: Event): void {
  stop(currentTarget as Element, target as HTMLMediaElement);
}

function stop(host: Element, media: HTMLMediaElement): void {
  const child = [...host.children].find((it) => it.contains(media));
  if (child && !child.assignedSlot) media.pause();
}
