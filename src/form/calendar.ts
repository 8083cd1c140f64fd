/** An appointment as a file for the visitor's calendar (iCalendar, RFC 5545). */

export interface CalendarEntry {
  /** The message's reference: the entry is the same one however often it is opened. */
  reference: string;
  /** ISO 8601 with an offset. */
  start: string;
  end: string;
  summary: string;
  description?: string;
  location?: string;
}

/** The most bytes in a line. */
const lineLength = 75;

/**
 * Writes entries; serve or save them as `text/calendar`.
 * @param now when they are written, in milliseconds since 1970.
 */
export function toCalendar(entries: readonly CalendarEntry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//clinic-widgets//contact-form//EN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => linesOf(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf({ reference, start, end, summary, description, location }: CalendarEntry, now: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escape(reference)}@clinic-widgets`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escape(summary)}`,
    ...(description ? [`DESCRIPTION:${escape(description)}`] : []),
    ...(location ? [`LOCATION:${escape(location)}`] : []),
    'END:VEVENT',
  ];
}

/** `20300115T080000Z`: an instant, which needs no description of a time zone. */
function utc(time: string | number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** As a value of the type TEXT, in which a line break is written out and other control characters have no place. */
function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** A long line goes on in the next one after a space, never within a character. */
function fold(line: string): string {
  let length = 0;
  let folded = '';
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    const isFull = length + bytes > lineLength;
    folded += isFull ? `\r\n ${character}` : character;
    length = isFull ? bytes + 1 : length + bytes;
  }
  return folded;
}
