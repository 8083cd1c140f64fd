import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, toCalendar } from '../../src/form/calendar.js';

const entry: CalendarEntry = {
  reference: 'K7QM-3TXP',
  start: '2030-01-15T09:00:00+01:00',
  end: '2030-01-15T09:30:00+01:00',
  summary: 'Appointment',
};
const now = Date.UTC(2030, 0, 2, 3, 4, 5);

/** Undoes folding and escaping, as a calendar does. */
function read(calendar: string): Record<string, string> {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([A-Z]+):(.*)$/s.exec(line)!;
      return [name, value.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))];
    }),
  );
}

describe('a calendar file', () => {
  it('has the appointment, in UTC, under a name that stays', () => {
    expect(toCalendar([{ ...entry, location: 'Calle Mayor 1; Madrid' }], now)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//clinic-widgets//contact-form//EN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:K7QM-3TXP@clinic-widgets',
        'DTSTAMP:20300102T030405Z',
        'DTSTART:20300115T080000Z',
        'DTEND:20300115T083000Z',
        'SUMMARY:Appointment',
        'LOCATION:Calle Mayor 1\\; Madrid',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('gives every text back whole, in lines of at most 75 bytes that break no character', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\\', ';', ',', ':', '\n', '"', 'é', '漢', '👩‍⚕️'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const calendar = toCalendar([{ ...entry, summary, description }], now);
        for (const line of calendar.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(read(calendar).SUMMARY).toBe(summary);
        expect(read(calendar).DESCRIPTION ?? '').toBe(description);
      }),
    );
  });

  it('lets no text become a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (summary) => {
        const lines = toCalendar([{ ...entry, summary }], now)
          .replaceAll('\r\n ', '')
          .split('\r\n');
        expect(lines).toHaveLength(13);
      }),
    );
    expect(toCalendar([{ ...entry, summary: 'a\r\nATTENDEE:x\0\u0085' }], now)).toContain('SUMMARY:a\\nATTENDEE:x\r\n');
  });
});
