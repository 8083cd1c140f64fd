/** What assistive technology calls a table that can be scrolled: its caption, else the words of its first row. */
export function tableName(caption: string | null | undefined, firstRow: readonly string[]): string {
  return (caption || firstRow.filter(Boolean).join(', ')).replace(/\s+/g, ' ').trim();
}
