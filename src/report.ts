/** One line for a developer: what happened, where, what to do. The only place that writes to the console. */
export function warn(message: string, ...where: unknown[]): void {
  console.warn(`clinic-widgets: ${message}`, ...where);
}
