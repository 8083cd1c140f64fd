/** Says which tab works on a draft (Web Locks). Where the browser has no locks, revisions alone keep tabs apart. */

/** A function that lets go, or nothing where another tab has it. */
export type Release = () => void;

/**
 * @param onLost another tab has taken it over.
 * @param takesOver whether to take it from another tab.
 */
export function hold(id: string, onLost: () => void, takesOver = false): Promise<Release | undefined> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const options = takesOver ? { steal: true } : { ifAvailable: true };
    locks
      .request(nameOf(id), options, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(onLost);
  });
}

/** The drafts that a tab works on, this one among them. */
export async function heldIds(): Promise<ReadonlySet<string>> {
  const { locks } = navigator as Partial<Navigator>;
  const { held = [] } = (await locks?.query()) ?? {};
  return new Set(held.map(({ name = '' }) => name.slice(PREFIX.length)));
}

const PREFIX = 'clinic-widgets-draft:';

function nameOf(id: string): string {
  return PREFIX + id;
}
