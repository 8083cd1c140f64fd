/** Writes one line for the page's developer: what happened, where, what to do. Nothing else writes to the console. */
export function warn(message: string, ...where: unknown[]): void {
  console.warn(`clinic-widgets: ${message}`, ...where);
}
