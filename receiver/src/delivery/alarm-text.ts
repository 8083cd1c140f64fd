import type { DeliveryCounts } from '../store/store.js';

/** What the alarm says. */
export function alarmText({ failing, givenUp, waiting }: DeliveryCounts): { subject: string; text: string } {
  const text = [
    'Notifications of new messages do not arrive. The messages themselves are stored.',
    '',
    `Failing, and tried again: ${failing}`,
    `Given up: ${givenUp}`,
    `Waiting: ${waiting}`,
    '',
    'What fails, and why:',
    '  clinic-receiver status',
    'Once that is mended:',
    '  clinic-receiver deliver --retry',
    '',
  ].join('\n');
  return { subject: 'Deliveries keep failing', text };
}
