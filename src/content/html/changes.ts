/** Attributes of an author's HTML that say something. All other `data-…` belong to scripts and extensions. */
const DATA =
  /^data-(is|kind|current|concurrent|when|count|of|event|population|comparator|comparatorcount|timeframe|source|certainty|original|(lazy-)?(src|srcset|sizes|poster))$/;

/** Attributes that style sheets, scripts and assistive technology use; names and labels count. */
const UNREAD = /^(class|style|on.*|data-.*|aria-(?!label$|hidden$).*)$/;

/** Whether a change of the HTML inside a tag may change what is read of it. An animation makes sixty a second that do not. */
export function mayChangeReading({ type, attributeName }: MutationRecord): boolean {
  if (type !== 'attributes' || attributeName === null) return true;
  return DATA.test(attributeName) || !UNREAD.test(attributeName);
}
